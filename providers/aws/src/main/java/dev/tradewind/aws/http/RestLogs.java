package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.node.Node;
import java.util.Optional;

/**
 * The log group of {@code provider.logs.restApi}, and the role that lets API Gateway write to it,
 * which is one for the whole account and region. What the stage logs is set after a deploy, since
 * the stage is no resource of the template.
 */
final class RestLogs {

  private final Compilation compilation;
  private final RestApi api;

  RestLogs(Compilation compilation, RestApi api) {
    this.compilation = compilation;
    this.api = api;
  }

  void compile() {
    Settings provider = api.provider();
    Optional<Node> logs = provider.value("logs", "restApi");
    boolean accessLogs =
        provider
            .written()
            .at("logs", "restApi", "accessLogging")
            .filter(said -> !said.isNull())
            .map(Coerced::flag)
            .orElse(true);
    if (logs.isEmpty() || !accessLogs) {
      return;
    }
    compilation
        .template()
        .add(
            Resource.of(
                RestApiIds.LOG_GROUP,
                "AWS::Logs::LogGroup",
                Cfn.object()
                    .put(
                        "LogGroupName",
                        "/aws/api-gateway/" + api.service().name() + "-" + api.service().stage())
                    .put("RetentionInDays", provider.value("logRetentionInDays").orElse(null))
                    .put(
                        "DataProtectionPolicy",
                        provider.value("logDataProtectionPolicy").orElse(null))));
    new AccountLogRole(compilation).compile();
  }
}
