package dev.tradewind.aws.websocket;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Function;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the {@code websocket} events of all functions. */
final class WebSocketReader {

  private final Compilation compilation;

  WebSocketReader(Compilation compilation) {
    this.compilation = compilation;
  }

  List<WebSocketRoute> read() {
    List<WebSocketRoute> routes = new ArrayList<>();
    for (Function function : compilation.functions()) {
      for (Event event : function.events()) {
        if (event instanceof Event.WebSocket webSocket) {
          routes.add(read(function, webSocket));
        }
      }
    }
    return routes;
  }

  private WebSocketRoute read(Function function, Event.WebSocket event) {
    Settings settings = new Settings(event.settings());
    return new WebSocketRoute(
        function,
        event.route(),
        settings.value("routeResponseSelectionExpression").orElse(null),
        settings.value("authorizer").map(this::authorizer).orElse(null));
  }

  private @Nullable WebSocketAuthorizer authorizer(Node written) {
    Optional<String> text = written.asText();
    if (text.isPresent()) {
      return text.get().contains(":")
          ? foreign(nameOf(text.get()), written, identitySource(Optional.empty()))
          : own(text.get(), written, identitySource(Optional.empty()));
    }
    Settings settings = new Settings(written.asMapping().orElseGet(() -> Cfn.object().build()));
    Node identitySource = identitySource(settings.value("identitySource"));
    Optional<Node> arn = settings.value("arn");
    Optional<String> name = settings.text("name");
    if (arn.isEmpty()) {
      return own(name.orElse(""), written, identitySource);
    }
    if (arn.get().asText().isPresent()) {
      return foreign(nameOf(arn.get().asText().get()), arn.get(), identitySource);
    }
    if (name.isEmpty()) {
      compilation.report(
          Diagnostic.error(
              "websocket-authorizer-name",
              "The authorizer has an \"arn\" that is no text, and no name",
              "The name cannot be taken from such an ARN: write a \"name\" beside it.",
              arn.get().source()));
    }
    return foreign(name.orElse(""), arn.get(), identitySource);
  }

  private static WebSocketAuthorizer foreign(String name, Node arn, Node identitySource) {
    return new WebSocketAuthorizer(name, arn, false, identitySource);
  }

  private @Nullable WebSocketAuthorizer own(String key, Node place, Node identitySource) {
    if (compilation.service().function(key).isEmpty()) {
      compilation.report(
          Diagnostic.error(
                  "unknown-function",
                  "The authorizer \"" + key + "\" is no function of this service",
                  "Write a key under \"functions\", or the \"arn\" of a function elsewhere.",
                  place.source())
              .suggesting(
                  NearestName.of(key, compilation.service().functions().keySet()).orElse(null)));
      return null;
    }
    return new WebSocketAuthorizer(key, compilation.lambdas().arn(key), true, identitySource);
  }

  private static Node identitySource(Optional<Node> written) {
    return written.orElseGet(() -> Cfn.texts("route.request.header.Auth"));
  }

  private static String nameOf(String arn) {
    return arn.substring(arn.lastIndexOf(':') + 1);
  }
}
