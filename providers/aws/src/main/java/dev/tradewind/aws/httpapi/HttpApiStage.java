package dev.tradewind.aws.httpapi;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonWriter;
import java.util.Optional;

/** The stage that every change goes to by itself, its access log, and where it is reached. */
final class HttpApiStage {

  private static final String ID = "HttpApiStage";
  private static final String LOG_GROUP_ID = "HttpApiLogGroup";

  private final Compilation compilation;
  private final HttpApi api;
  private final Settings provider;

  HttpApiStage(Compilation compilation, HttpApi api) {
    this.compilation = compilation;
    this.api = api;
    this.provider = Settings.ofProvider(compilation.service());
  }

  void compile() {
    MappingBuilder properties =
        Cfn.object()
            .put("ApiId", Cfn.ref(HttpApi.ID))
            .put("StageName", "$default")
            .put("AutoDeploy", true)
            .put(
                "DefaultRouteSettings",
                Cfn.object()
                    .put(
                        "DetailedMetricsEnabled",
                        api.settings().value("metrics").orElseGet(() -> Cfn.bool(false))))
            .put("Tags", provider.value("tags").orElse(null));
    Optional<Node> logs = provider.value("logs", "httpApi");
    logs.ifPresent(
        written ->
            properties.put(
                "AccessLogSettings",
                Cfn.object()
                    .put("DestinationArn", Cfn.getAtt(LOG_GROUP_ID, "Arn"))
                    .put("Format", format())));
    Resource stage = Resource.of(ID, "AWS::ApiGatewayV2::Stage", properties);
    if (logs.isPresent()) {
      compilation.template().add(logGroup());
      stage = stage.dependingOn(Cfn.text(LOG_GROUP_ID));
    }
    compilation.template().add(stage);
    addOutputs();
  }

  private Resource logGroup() {
    return Resource.of(
        LOG_GROUP_ID,
        "AWS::Logs::LogGroup",
        Cfn.object()
            .put("LogGroupName", "/aws/http-api/" + stackName())
            .put("RetentionInDays", provider.value("logRetentionInDays").orElse(null))
            .put("DataProtectionPolicy", provider.value("logDataProtectionPolicy").orElse(null)));
  }

  private String stackName() {
    Service service = compilation.service();
    return provider.text("stackName").orElseGet(() -> service.name() + "-" + service.stage());
  }

  private Node format() {
    return provider
        .value("logs", "httpApi", "format")
        .orElseGet(
            () ->
                Cfn.text(
                    JsonWriter.compact(
                        Cfn.object()
                            .put("requestId", "$context.requestId")
                            .put("ip", "$context.identity.sourceIp")
                            .put("requestTime", "$context.requestTime")
                            .put("httpMethod", "$context.httpMethod")
                            .put("routeKey", "$context.routeKey")
                            .put("status", "$context.status")
                            .put("protocol", "$context.protocol")
                            .put("responseLength", "$context.responseLength")
                            .build())));
  }

  private void addOutputs() {
    compilation.template().output("HttpApiId", "Id of the HTTP API", Cfn.ref(HttpApi.ID), null);
    compilation
        .template()
        .output(
            "HttpApiUrl",
            "URL of the HTTP API",
            Cfn.join(
                "",
                Cfn.text("https://"),
                Cfn.ref(HttpApi.ID),
                Cfn.text(".execute-api."),
                Cfn.region(),
                Cfn.text("."),
                Cfn.urlSuffix()),
            null);
  }
}
