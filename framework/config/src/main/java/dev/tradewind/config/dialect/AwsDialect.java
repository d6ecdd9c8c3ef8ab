package dev.tradewind.config.dialect;

import dev.tradewind.model.event.Cors;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Serverless Framework's own dialect: what v3, osls 3 and 4, and v4 accept. Defaults are those
 * of osls 4.3.1. Runtimes: docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html.
 */
public final class AwsDialect implements Dialect {

  private static final Set<String> OTHER_EVENTS =
      Set.of(
          "s3",
          "sns",
          "sqs",
          "stream",
          "kafka",
          "msk",
          "activemq",
          "rabbitmq",
          "alb",
          "alexaSkill",
          "alexaSmartHome",
          "iot",
          "iotFleetProvisioning",
          "cloudwatchEvent",
          "cloudwatchLog",
          "cognitoUserPool",
          "eventBridge",
          "cloudFront");

  @Override
  public String provider() {
    return "aws";
  }

  @Override
  public String defaultRuntime() {
    return "nodejs24.x";
  }

  @Override
  public int defaultMemorySize() {
    return 1024;
  }

  @Override
  public int defaultTimeout() {
    return 6;
  }

  @Override
  public Optional<String> defaultRegion() {
    return Optional.of("us-east-1");
  }

  @Override
  public Set<String> regions() {
    return Set.of(
        ("us-east-1 us-east-2 us-west-1 us-west-2 af-south-1 ap-east-1 ap-east-2 ap-northeast-1"
                + " ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1"
                + " ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6"
                + " ap-southeast-7 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-1"
                + " eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3"
                + " il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-gov-east-1"
                + " us-gov-west-1 us-iso-east-1 us-iso-west-1 us-isob-east-1")
            .split(" ", -1));
  }

  @Override
  public Set<String> runtimes() {
    return Set.of(
        ("nodejs24.x nodejs22.x nodejs20.x python3.14 python3.13 python3.12 python3.11 python3.10"
                + " java25 java21 java17 java17.al2023 java11 java11.al2023 java8.al2"
                + " java8.al2023 dotnet10 dotnet9 dotnet8 ruby4.0 ruby3.4 ruby3.3"
                + " provided.al2023 provided.al2")
            .split(" ", -1));
  }

  @Override
  public Set<String> retiredRuntimes() {
    return Set.of(
        ("nodejs nodejs4.3 nodejs6.10 nodejs8.10 nodejs10.x nodejs12.x nodejs14.x nodejs16.x"
                + " nodejs18.x python2.7 python3.6 python3.7 python3.8 python3.9 ruby2.5 ruby2.7"
                + " ruby3.2 java8 go1.x dotnetcore1.0 dotnetcore2.0 dotnetcore2.1 dotnetcore3.1"
                + " dotnet5.0 dotnet6 dotnet7 provided")
            .split(" ", -1));
  }

  @Override
  public String tagsKey() {
    return "tags";
  }

  @Override
  public boolean isExpression(Node node) {
    return isCloudFormationFunction(node);
  }

  static boolean isCloudFormationFunction(Node node) {
    return node instanceof Mapping mapping
        && mapping.keys().size() == 1
        && mapping.keys().stream()
            .allMatch(
                key -> key.equals("Ref") || key.equals("Condition") || key.startsWith("Fn::"));
  }

  @Override
  public Optional<String> ownLayer(Node reference, Set<String> layers) {
    return reference
        .asMapping()
        .flatMap(mapping -> mapping.text("Ref"))
        .flatMap(id -> layers.stream().filter(key -> id.equals(layerId(key))).findFirst());
  }

  /** The logical id of a layer of the file. */
  public static String layerId(String key) {
    String normal = key.replace("-", "Dash").replace("_", "Underscore");
    return normal.isEmpty()
        ? "LambdaLayer"
        : Character.toUpperCase(normal.charAt(0)) + normal.substring(1) + "LambdaLayer";
  }

  @Override
  public boolean isEventName(String key) {
    return PortableEvents.NAMES.contains(key) || OTHER_EVENTS.contains(key);
  }

  @Override
  public List<Event> events(EventEntry event, EventScope scope) {
    return List.of(
        PortableEvents.of(event, scope)
            .orElseGet(() -> new Event.Native(event.type(), event.value(), event.key())));
  }

  @Override
  public Optional<Cors> httpApiCors(ProjectOutline project) {
    Set<String> methods = new LinkedHashSet<>();
    for (FunctionEntry function : project.functions()) {
      for (EventEntry event : function.events("httpApi")) {
        methods.add(Route.of(event).method());
      }
    }
    return project
        .providerSettings()
        .blockOrEmpty("httpApi")
        .get("cors")
        .flatMap(cors -> CorsRules.ofHttpApi(cors, methods));
  }
}
