package dev.tradewind.aws.deploy;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.GetStageResponse;
import software.amazon.awssdk.services.apigateway.model.NotFoundException;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/**
 * Tracing, metrics, logs and tags of the REST API's stage. The stage is made by the API's
 * deployment, not by a resource of its own, so its settings are not in the template; they are
 * applied after a deploy, with the values of the Serverless Framework.
 */
final class RestStage {

  private final AwsSession session;
  private final Service service;
  private final Settings provider;

  RestStage(AwsSession session, Service service) {
    this.session = session;
    this.service = service;
    this.provider = Settings.ofProvider(service);
  }

  /** Brings the stage to what the project file says; says whether anything was different. */
  boolean apply(StackState stack) {
    if (!isConfigured() || provider.has("apiGateway", "restApiId")) {
      return false;
    }
    Optional<String> api = api(stack);
    if (api.isEmpty()) {
      return false;
    }
    ApiGatewayClient client = session.apiGateway();
    GetStageResponse stage;
    try {
      stage = client.getStage(request -> request.restApiId(api.get()).stageName(name()));
    } catch (NotFoundException e) {
      return false;
    }
    List<PatchOperation> patches = new RestStagePatches(service, stack, session.region()).of(stage);
    if (!patches.isEmpty()) {
      client.updateStage(
          request -> request.restApiId(api.get()).stageName(name()).patchOperations(patches));
    }
    return tag(client, stage, stack, api.get()) || !patches.isEmpty();
  }

  private boolean isConfigured() {
    return said("tracing", "apiGateway").isPresent()
        || said("apiGateway", "metrics").isPresent()
        || said("logs", "restApi").isPresent()
        || provider.has("tags")
        || provider.has("stackTags");
  }

  private Optional<Node> said(String... path) {
    return provider.written().at(path).filter(node -> !node.isNull());
  }

  private String name() {
    return name(service);
  }

  /** {@code apiGateway.stage}, else the stage of the service. */
  static String name(Service service) {
    return Settings.ofProvider(service).text("apiGateway", "stage").orElse(service.stage());
  }

  private Optional<String> api(StackState stack) {
    return session
        .cloudFormation()
        .listStackResourcesPaginator(request -> request.stackName(stack.name()))
        .stackResourceSummaries()
        .stream()
        .filter(resource -> resource.resourceType().equals("AWS::ApiGateway::RestApi"))
        .map(StackResourceSummary::physicalResourceId)
        .findFirst();
  }

  private boolean tag(
      ApiGatewayClient client, GetStageResponse stage, StackState stack, String api) {
    if (!provider.has("tags") && !provider.has("stackTags")) {
      return false;
    }
    Map<String, String> wanted = new LinkedHashMap<>();
    for (String block : List.of("stackTags", "tags")) {
      provider
          .mapping(block)
          .ifPresent(
              tags ->
                  tags.entries()
                      .forEach(
                          (key, entry) -> {
                            if (entry.value() instanceof Scalar scalar) {
                              wanted.put(key, scalar.toPlainText());
                            }
                          }));
    }
    Map<String, String> present = new LinkedHashMap<>(stage.tags());
    present.keySet().removeIf(key -> key.startsWith("aws:"));
    if (present.equals(wanted)) {
      return false;
    }
    String resource = arn(stack, "apigateway") + "::/restapis/" + api + "/stages/" + name();
    List<String> gone = present.keySet().stream().filter(key -> !wanted.containsKey(key)).toList();
    if (!gone.isEmpty()) {
      client.untagResource(request -> request.resourceArn(resource).tagKeys(gone));
    }
    if (!wanted.isEmpty()) {
      client.tagResource(request -> request.resourceArn(resource).tags(wanted));
    }
    return true;
  }

  /** {@code arn:<partition>:<of>:<region>}, with the partition of the stack's own ARN. */
  private String arn(StackState stack, String of) {
    return "arn:" + part(stack, 1) + ":" + of + ":" + session.region();
  }

  private static String part(StackState stack, int index) {
    return stack.id().split(":", -1)[index];
  }
}
