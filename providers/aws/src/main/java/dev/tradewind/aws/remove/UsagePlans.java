package dev.tradewind.aws.remove;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.model.Service;
import java.util.Optional;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.ApiStage;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;
import software.amazon.awssdk.services.apigateway.model.UsagePlan;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/** Takes the API's stages out of usage plans, without which CloudFormation cannot delete them. */
final class UsagePlans {

  private final AwsSession session;
  private final Service service;

  UsagePlans(AwsSession session, Service service) {
    this.session = session;
    this.service = service;
  }

  void detach(StackState stack) {
    if (!Settings.ofProvider(service).has("apiGateway", "apiKeys")) {
      return;
    }
    Optional<String> api =
        session
            .cloudFormation()
            .listStackResourcesPaginator(request -> request.stackName(stack.name()))
            .stackResourceSummaries()
            .stream()
            .filter(resource -> resource.logicalResourceId().equals("ApiGatewayRestApi"))
            .map(StackResourceSummary::physicalResourceId)
            .findFirst();
    if (api.isEmpty()) {
      return;
    }
    ApiGatewayClient client = session.apiGateway();
    for (UsagePlan plan : client.getUsagePlansPaginator(request -> {}).items()) {
      for (ApiStage stage : plan.apiStages()) {
        if (api.get().equals(stage.apiId())) {
          PatchOperation without =
              PatchOperation.builder()
                  .op(Op.REMOVE)
                  .path("/apiStages")
                  .value(stage.apiId() + ":" + stage.stage())
                  .build();
          client.updateUsagePlan(
              request -> request.usagePlanId(plan.id()).patchOperations(without));
        }
      }
    }
  }
}
