package dev.tradewind.aws.websocket;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.http.AccountLogRole;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.Optional;

/** The stage of the API and its logs, as {@code provider.logs.websocket} describes them. */
final class WebSocketStage {

  static final String ID = "WebsocketsDeploymentStage";

  private static final String LOG_GROUP_ID = "WebsocketsLogGroup";
  private static final String FORMAT =
      "$context.identity.sourceIp $context.identity.caller $context.identity.user"
          + " [$context.requestTime]"
          + " \"$context.eventType $context.routeKey $context.connectionId\""
          + " $context.requestId";

  private final Compilation compilation;
  private final WebSocketApi api;
  private final Settings provider;

  WebSocketStage(Compilation compilation, WebSocketApi api) {
    this.compilation = compilation;
    this.api = api;
    this.provider = Settings.ofProvider(compilation.service());
  }

  /** Without the id of its deployment, which is made of the stage among others. */
  Resource compile() {
    MappingBuilder properties =
        Cfn.object()
            .put("ApiId", api.id())
            .put("StageName", compilation.service().stage())
            .put("Description", api.description());
    if (provider.has("logs", "websocket")) {
      addLogs(properties);
      compilation.template().add(logGroup());
      new AccountLogRole(compilation).compile();
    }
    return Resource.of(ID, "AWS::ApiGatewayV2::Stage", properties);
  }

  private void addLogs(MappingBuilder properties) {
    properties.put(
        "DefaultRouteSettings",
        Cfn.object()
            .put("DataTraceEnabled", setting("fullExecutionData").orElseGet(() -> Cfn.bool(true)))
            .put("LoggingLevel", level()));
    if (isOn("accessLogging")) {
      String group =
          "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${"
              + LOG_GROUP_ID
              + "}";
      properties.put(
          "AccessLogSettings",
          Cfn.object()
              .put("DestinationArn", Cfn.sub(group))
              .put(
                  "Format",
                  provider.value("logs", "websocket", "format").orElseGet(() -> Cfn.text(FORMAT))));
    }
  }

  private Node level() {
    if (!isOn("executionLogging")) {
      return Cfn.text("OFF");
    }
    Optional<Node> level = provider.value("logs", "websocket", "level");
    level
        .filter(
            written ->
                written
                    .asText()
                    .filter(text -> text.equals("INFO") || text.equals("ERROR"))
                    .isEmpty())
        .ifPresent(
            written ->
                compilation.report(
                    Diagnostic.error(
                        "websocket-log-level",
                        "\"provider.logs.websocket.level\" is no level of logs",
                        "Write INFO or ERROR; to log nothing, write \"executionLogging: false\".",
                        written.source())));
    return level.orElseGet(() -> Cfn.text("INFO"));
  }

  private Optional<Node> setting(String key) {
    return provider.written().at("logs", "websocket", key).filter(node -> !node.isNull());
  }

  private boolean isOn(String key) {
    return setting(key).map(Settings::counts).orElse(true);
  }

  private Resource logGroup() {
    Service service = compilation.service();
    return Resource.of(
        LOG_GROUP_ID,
        "AWS::Logs::LogGroup",
        Cfn.object()
            .put("LogGroupName", "/aws/websocket/" + service.name() + "-" + service.stage())
            .put("RetentionInDays", provider.value("logRetentionInDays").orElse(null))
            .put("DataProtectionPolicy", provider.value("logDataProtectionPolicy").orElse(null)));
  }
}
