package dev.tradewind.aws.websocket;

import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.node.Node;

/**
 * A function that decides who may connect.
 *
 * @param name its key in the service, or the last part of its ARN
 * @param function its ARN
 * @param isOwn whether the function is one of this service
 * @param identitySource what identifies a caller
 */
record WebSocketAuthorizer(String name, Node function, boolean isOwn, Node identitySource) {

  String id() {
    return LogicalIds.function(name) + "WebsocketsAuthorizer";
  }
}
