package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.cloudformation.Template;
import java.util.List;

/**
 * The deployment of the API to its stage. A deployment is a snapshot that CloudFormation never
 * changes, so each run makes one under a new id; there is no resource for the stage.
 */
final class RestDeployment {

  private final RestApi api;
  private final Template template;

  /** The logical id of this run's deployment. */
  private final String id;

  /**
   * @param instanceId what tells this run from every other
   */
  RestDeployment(RestApi api, Template template, String instanceId) {
    this.api = api;
    this.template = template;
    this.id = "ApiGatewayDeployment" + instanceId;
  }

  String id() {
    return id;
  }

  /**
   * @param methods logical ids of all methods
   */
  void compile(List<String> methods) {
    template.add(
        Resource.of(
                id,
                "AWS::ApiGateway::Deployment",
                Cfn.object()
                    .put("RestApiId", api.id())
                    .put("StageName", api.deploymentStage())
                    .put("Description", api.description().orElse(null)))
            .dependingOn(Cfn.list(methods.stream().map(Cfn::text).toList())));
    template.output(
        "ServiceEndpoint",
        "URL of the service endpoint",
        Cfn.join(
            "",
            Cfn.text("https://"),
            api.id(),
            Cfn.text(".execute-api."),
            Cfn.region(),
            Cfn.text("."),
            Cfn.urlSuffix(),
            Cfn.text("/" + api.service().stage())),
        null);
  }
}
