package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.Optional;

/**
 * The REST API that the routes of a service belong to: its own, or one of another stack that {@code
 * provider.apiGateway.restApiId} names.
 *
 * @param provider the provider block
 * @param gateway {@code provider.apiGateway}; empty when there is none
 */
record RestApi(Service service, Settings provider, Settings gateway) {

  static RestApi of(Service service) {
    Settings provider = Settings.ofProvider(service);
    Mapping gateway =
        provider.mapping("apiGateway").orElseGet(() -> Mapping.empty(provider.written().source()));
    return new RestApi(service, provider, new Settings(gateway));
  }

  /** Whether the API belongs to another stack. */
  boolean isImported() {
    return gateway.has("restApiId");
  }

  Node id() {
    return gateway.value("restApiId").orElseGet(() -> Cfn.ref(RestApiIds.API));
  }

  /** The resource of the path {@code /}. */
  Node rootResourceId() {
    return gateway
        .value("restApiRootResourceId")
        .orElseGet(() -> Cfn.getAtt(RestApiIds.API, "RootResourceId"));
  }

  /** The stage that a deployment goes to; keys, usage plans and the output keep the service's. */
  Node deploymentStage() {
    return gateway.value("stage").orElseGet(() -> Cfn.text(service.stage()));
  }

  Optional<Node> description() {
    return Optional.ofNullable(Coerced.string(gateway.value("description")));
  }

  /** Every method and stage of the API, for a permission to call a function. */
  Mapping executeArn() {
    return Cfn.join(
        "",
        Cfn.text("arn:"),
        Cfn.partition(),
        Cfn.text(":execute-api:"),
        Cfn.region(),
        Cfn.text(":"),
        Cfn.accountId(),
        Cfn.text(":"),
        id(),
        Cfn.text("/*/*"));
  }
}
