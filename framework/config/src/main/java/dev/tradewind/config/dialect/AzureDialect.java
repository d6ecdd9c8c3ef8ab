package dev.tradewind.config.dialect;

import dev.tradewind.model.RuntimeId;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.event.HttpIntegration;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Files written for Azure, in the dialect of serverless-azure-functions 2.2.1, whose events have
 * their settings beside the event's name instead of below it, with the portable events added.
 */
public final class AzureDialect implements Dialect {

  private static final Set<String> BINDINGS =
      Set.of(
          "timer",
          "blob",
          "serviceBus",
          "eventHub",
          "cosmosDB",
          "eventGrid",
          "signalR",
          "sendGrid",
          "twilioSms",
          "notificationHub",
          "documentDB",
          "bot",
          "mobileTable",
          "apiHubFile",
          "apiHubFileTrigger",
          "apiHubTable",
          "manualTrigger");

  @Override
  public String provider() {
    return "azure";
  }

  @Override
  public String defaultRuntime() {
    return "nodejs22";
  }

  @Override
  public int defaultMemorySize() {
    return 2048;
  }

  @Override
  public int defaultTimeout() {
    return 300;
  }

  @Override
  public Optional<String> defaultRegion() {
    return Optional.of("westus");
  }

  /** Files may write {@code West Europe}. */
  @Override
  public String region(String written) {
    return written.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  @Override
  public Set<String> regions() {
    return Set.of(
        ("westeurope northeurope uksouth ukwest francecentral francesouth germanywestcentral"
                + " germanynorth swedencentral norwayeast switzerlandnorth switzerlandwest"
                + " polandcentral italynorth spaincentral austriaeast eastus eastus2 centralus"
                + " northcentralus southcentralus westcentralus westus westus2 westus3"
                + " canadacentral canadaeast brazilsouth mexicocentral chilecentral eastasia"
                + " southeastasia japaneast japanwest koreacentral koreasouth australiaeast"
                + " australiasoutheast australiacentral centralindia southindia westindia"
                + " newzealandnorth indonesiacentral malaysiawest southafricanorth uaenorth"
                + " israelcentral qatarcentral")
            .split(" ", -1));
  }

  @Override
  public RuntimeId runtime(String written) {
    return CompactRuntimes.of(written);
  }

  @Override
  public Set<String> runtimes() {
    return Set.of(
        ("nodejs24 nodejs22 nodejs20 python3.13 python3.12 python3.11 python3.10 java25 java21"
                + " java17 java11 dotnet10 dotnet9 dotnet8")
            .split(" ", -1));
  }

  @Override
  public Set<String> retiredRuntimes() {
    return Set.of(
        ("nodejs8 nodejs10 nodejs12 nodejs14 nodejs16 nodejs18 python3.6 python3.7 python3.8"
                + " python3.9 java8 dotnet2.2 dotnet3.1 dotnet6 dotnet7")
            .split(" ", -1));
  }

  @Override
  public String tagsKey() {
    return "tags";
  }

  @Override
  public boolean isExpression(Node node) {
    return false;
  }

  @Override
  public Optional<String> ownLayer(Node reference, Set<String> layers) {
    return reference.asText().filter(layers::contains);
  }

  @Override
  public boolean isEventName(String key) {
    return PortableEvents.NAMES.contains(key) || BINDINGS.contains(key);
  }

  /** Beside {@code timer}, {@code schedule} is a setting. */
  @Override
  public Optional<String> eventName(Set<String> keys) {
    return keys.contains("timer") ? Optional.of("timer") : Dialect.super.eventName(keys);
  }

  @Override
  public List<Event> events(EventEntry event, EventScope scope) {
    Settings siblings = siblings(event);
    if (siblings.text("direction").filter(direction -> !direction.equals("in")).isPresent()) {
      return List.of(binding(event));
    }
    return switch (event.type()) {
      case "http" ->
          event.value() instanceof Scalar.Bool
              ? routes(event, siblings, scope.function())
              : plain(event, scope);
      case "timer" -> timer(event, siblings);
      case "queue" ->
          isInfra(event, scope, "queues") ? plain(event, scope) : List.of(binding(event));
      case "table" ->
          isInfra(event, scope, "tables") ? plain(event, scope) : List.of(binding(event));
      default -> plain(event, scope);
    };
  }

  private static List<Event> plain(EventEntry event, EventScope scope) {
    return List.of(PortableEvents.of(event, scope).orElseGet(() -> binding(event)));
  }

  private static Event binding(EventEntry event) {
    return new Event.Native(event.type(), event.item(), event.key());
  }

  private static boolean isInfra(EventEntry event, EventScope scope, String kind) {
    String name = event.settings().text("name").or(() -> Settings.text(event.value())).orElse("");
    return event.isLong() || scope.project().infra(kind).contains(name);
  }

  /** The settings beside the name; in the older form a block of their own. */
  private static Settings siblings(EventEntry event) {
    Mapping item = event.item();
    return new Settings(item).block("x-azure-settings").orElse(new Settings(item));
  }

  /** One event for each method; the route is the function's key when none is written. */
  private static List<Event> routes(EventEntry event, Settings siblings, FunctionEntry function) {
    List<String> methods = siblings.texts("methods");
    String route = siblings.text("route").orElse(function.key());
    String path = route.startsWith("/") ? route : "/" + route;
    return (methods.isEmpty() ? List.of("ANY") : methods)
        .stream()
            .map(method -> method.toUpperCase(Locale.ROOT))
            .<Event>map(
                method ->
                    new Event.Http(
                        method,
                        path,
                        null,
                        HttpIntegration.PROXY,
                        false,
                        event.item(),
                        event.key()))
            .toList();
  }

  private static List<Event> timer(EventEntry event, Settings siblings) {
    Optional<String> expression =
        siblings.text("schedule").or(() -> Settings.text(event.value())).flatMap(Ncrontab::toCron);
    return List.of(
        expression.isPresent()
            ? new Event.Schedule(
                List.of(expression.get()), true, null, null, event.item(), event.key())
            : binding(event));
  }
}
