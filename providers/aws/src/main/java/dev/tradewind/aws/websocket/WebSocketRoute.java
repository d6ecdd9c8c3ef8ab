package dev.tradewind.aws.websocket;

import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * A route of the WebSocket API.
 *
 * @param key {@code $connect}, {@code $disconnect}, {@code $default} or a name of the service
 * @param answer the selection expression of the answer; null when the caller gets none
 * @param authorizer null when everyone may take the route
 */
record WebSocketRoute(
    Function function,
    String key,
    @Nullable Node answer,
    @Nullable WebSocketAuthorizer authorizer) {

  String id() {
    return key.replace("$", "S")
            .replace("/", "Slash")
            .replace("-", "Dash")
            .replace("_", "Underscore")
            .replace(".", "Period")
        + "WebsocketsRoute";
  }

  String responseId() {
    return id() + "Response";
  }

  String integrationId() {
    return LogicalIds.function(function.key()) + "WebsocketsIntegration";
  }
}
