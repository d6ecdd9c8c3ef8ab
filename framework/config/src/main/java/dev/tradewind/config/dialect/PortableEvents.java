package dev.tradewind.config.dialect;

import dev.tradewind.model.event.Cors;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.event.HttpIntegration;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The events that every target has, in the forms that all dialects share. */
final class PortableEvents {

  static final Set<String> NAMES =
      Set.of("http", "httpApi", "schedule", "websocket", "queue", "topic", "bucket", "table");

  private static final int DEFAULT_BATCH = 10;

  private PortableEvents() {}

  /** Empty when the event is none of the portable ones. */
  static Optional<Event> of(EventEntry event, EventScope scope) {
    return Optional.ofNullable(
        switch (event.type()) {
          case "http" -> http(event);
          case "httpApi" -> httpApi(event, scope);
          case "schedule" -> schedule(event);
          case "websocket" ->
              new Event.WebSocket(textOr(event, "route"), settings(event), event.key());
          case "queue" ->
              new Event.Queue(
                  textOr(event, "name"),
                  event.settings().integer("batchSize").orElse(DEFAULT_BATCH),
                  settings(event),
                  event.key());
          case "topic" -> new Event.Topic(textOr(event, "name"), settings(event), event.key());
          case "bucket" -> bucket(event);
          case "table" -> table(event);
          default -> null;
        });
  }

  private static Mapping settings(EventEntry event) {
    return event.settings().mapping();
  }

  private static String textOr(EventEntry event, String key) {
    return event.settings().text(key).or(() -> Settings.text(event.value())).orElse("");
  }

  static Event http(EventEntry event) {
    Settings settings = event.settings();
    Route route = Route.of(event);
    Optional<Cors> cors =
        settings.get("cors").flatMap(node -> CorsRules.ofRoute(node, route.method()));
    boolean async = settings.is("async");
    return new Event.Http(
        route.method(),
        route.path().equals("*") ? "/{proxy+}" : route.withSlash(),
        cors.orElse(null),
        integration(settings),
        async,
        settings.mapping(),
        event.key());
  }

  private static HttpIntegration integration(Settings settings) {
    String name =
        settings.text("integration").orElse("").toUpperCase(Locale.ROOT).replace('-', '_');
    return switch (name) {
      case "LAMBDA", "AWS" -> HttpIntegration.TEMPLATE;
      case "HTTP" -> HttpIntegration.HTTP;
      case "HTTP_PROXY" -> HttpIntegration.HTTP_PROXY;
      case "MOCK" -> HttpIntegration.MOCK;
      default -> HttpIntegration.PROXY;
    };
  }

  private static Event httpApi(EventEntry event, EventScope scope) {
    Route route = Route.of(event);
    return new Event.HttpApi(
        route.method(),
        route.path().equals("*") ? "$default" : route.withSlash(),
        scope.payloadFormat(),
        settings(event),
        event.key());
  }

  private static Event schedule(EventEntry event) {
    Settings settings = event.settings();
    List<String> expressions =
        event.isLong()
            ? settings.texts("rate")
            : Settings.text(event.value()).map(List::of).orElse(List.of());
    Node input = settings.get("input").orElse(null);
    return new Event.Schedule(
        expressions,
        settings.bool("enabled").orElse(true),
        input,
        settings.text("timezone").orElse(null),
        settings.mapping(),
        event.key());
  }

  private static Event bucket(EventEntry event) {
    Settings settings = event.settings();
    List<String> on = settings.texts("on");
    return new Event.Bucket(
        textOr(event, "name"),
        on.isEmpty() ? List.of("created") : on,
        settings.text("prefix").orElse(null),
        settings.text("suffix").orElse(null),
        settings.mapping(),
        event.key());
  }

  private static Event table(EventEntry event) {
    List<String> on = event.settings().texts("on");
    return new Event.Table(
        textOr(event, "name"),
        on.isEmpty() ? List.of("insert", "modify", "remove") : on,
        settings(event),
        event.key());
  }
}
