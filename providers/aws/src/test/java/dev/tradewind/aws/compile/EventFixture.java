package dev.tradewind.aws.compile;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.event.HttpIntegration;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.List;
import java.util.Locale;

/** Binds events the way a project's loader does. */
final class EventFixture {

  private EventFixture() {}

  static Event http(Node written) {
    Mapping settings = settings(written);
    String[] words =
        written
            .asText()
            .orElseGet(
                () -> settings.text("method").orElse("") + " " + settings.text("path").orElse(""))
            .split(" ", 2);
    boolean async =
        settings
            .get("async")
            .filter(node -> node instanceof Scalar.Bool said && said.value())
            .isPresent();
    String path = words[1].startsWith("/") ? words[1] : "/" + words[1];
    return new Event.Http(
        words[0].toUpperCase(Locale.ROOT),
        path,
        null,
        integration(settings.get("integration").flatMap(Node::asText).orElse("lambda-proxy")),
        async,
        settings,
        written.source());
  }

  private static HttpIntegration integration(String written) {
    return switch (written.toUpperCase(Locale.ROOT).replace('-', '_')) {
      case "LAMBDA", "AWS" -> HttpIntegration.TEMPLATE;
      case "HTTP" -> HttpIntegration.HTTP;
      case "HTTP_PROXY" -> HttpIntegration.HTTP_PROXY;
      case "MOCK" -> HttpIntegration.MOCK;
      default -> HttpIntegration.PROXY;
    };
  }

  static Event httpApi(Node written, String payloadFormat) {
    Mapping settings = settings(written);
    String method = settings.text("method").orElse("ANY");
    String path = settings.text("path").orElse("*");
    if (written.asText().isPresent()) {
      String[] parts = written.asText().get().split(" ", 2);
      method = parts.length == 2 ? parts[0] : "ANY";
      path = parts[parts.length - 1];
    }
    return new Event.HttpApi(
        method.equals("*") ? "ANY" : method.toUpperCase(Locale.ROOT),
        path.equals("*") ? "$default" : path,
        payloadFormat,
        settings,
        written.source());
  }

  static Event portable(String type, Node written) {
    Mapping settings = settings(written);
    String name = written.asText().or(() -> settings.text("name")).orElse("");
    List<String> on =
        settings.sequence("on").map(Sequence::items).orElse(List.of()).stream()
            .flatMap(item -> item.asText().stream())
            .toList();
    return switch (type) {
      case "queue" ->
          new Event.Queue(
              name,
              settings.get("batchSize").map(n -> (int) ((Scalar.Numeric) n).value()).orElse(10),
              settings,
              written.source());
      case "topic" -> new Event.Topic(name, settings, written.source());
      case "bucket" ->
          new Event.Bucket(
              name,
              on.isEmpty() ? List.of("created") : on,
              settings.text("prefix").orElse(null),
              settings.text("suffix").orElse(null),
              settings,
              written.source());
      default -> new Event.Table(name, on, settings, written.source());
    };
  }

  static Event schedule(Node written) {
    Mapping settings = settings(written);
    Node rate = settings.get("rate").orElseGet(() -> shortOrTimer(written));
    List<Node> rates = rate instanceof Sequence list ? list.items() : List.of(rate);
    return new Event.Schedule(
        rates.stream().flatMap(item -> item.asText().stream()).toList(),
        settings.get("enabled").map(Scalar.Bool.class::cast).map(Scalar.Bool::value).orElse(true),
        settings.get("input").orElse(null),
        settings.text("timezone").orElse(null),
        settings,
        written.source());
  }

  /** A timer of another dialect has its expression elsewhere; here it is always the same. */
  private static Node shortOrTimer(Node written) {
    return written.asText().isPresent() ? written : Cfn.text("rate(5 minutes)");
  }

  static Event webSocket(Node written) {
    Mapping settings = settings(written);
    String route = settings.text("route").or(written::asText).orElseThrow();
    return new Event.WebSocket(route, settings, written.source());
  }

  private static Mapping settings(Node written) {
    return written.asMapping().orElseGet(() -> Mapping.empty(written.source()));
  }
}
