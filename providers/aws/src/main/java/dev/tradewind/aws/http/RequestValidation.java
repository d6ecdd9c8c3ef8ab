package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.cloudformation.Template;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.Optional;

/**
 * What API Gateway checks before a request goes on: required parameters, and bodies against models.
 * A service has one validator for both.
 */
final class RequestValidation {

  private final RestApi api;
  private final Template template;

  RequestValidation(RestApi api, Template template) {
    this.api = api;
    this.template = template;
  }

  /** Adds what the route needs to its method's properties and to the template. */
  void put(Route route, MappingBuilder method) {
    Mapping schemas =
        route.request().mapping("schemas").orElseGet(() -> Mapping.empty(Cfn.GENERATED));
    boolean checksParameters = route.parameters().stream().anyMatch(RequestParameter::required);
    if (!checksParameters && schemas.isEmpty()) {
      return;
    }
    method.put("RequestValidatorId", Cfn.ref(validator()));
    MappingBuilder models = Cfn.object();
    schemas
        .entries()
        .forEach((type, entry) -> models.put(type, Cfn.ref(model(route, type, entry.value()))));
    if (!models.isEmpty()) {
      method.put("RequestModels", models);
    }
  }

  private String validator() {
    String id = RestApiIds.validator(api.service().name());
    template.addOnce(
        Resource.of(
            id,
            "AWS::ApiGateway::RequestValidator",
            Cfn.object()
                .put("RestApiId", api.id())
                .put("ValidateRequestBody", true)
                .put("ValidateRequestParameters", true)
                .put(
                    "Name",
                    api.service().name()
                        + "-"
                        + api.service().stage()
                        + " | Validate request body and querystring parameters")));
    return id;
  }

  /** Text is the name of a schema in the provider block, where there is one of that name. */
  private String model(Route route, String contentType, Node written) {
    Optional<String> name = written.asText();
    Optional<Node> shared = name.flatMap(key -> api.gateway().value("request", "schemas", key));
    if (name.isPresent() && shared.isPresent()) {
      String id = RestApiIds.sharedModel(name.get());
      template.addOnce(model(id, "application/json", shared.get()));
      return id;
    }
    String id = RestApiIds.methodModel(route.methodId(), contentType);
    template.put(model(id, contentType, written));
    return id;
  }

  /** A schema as it is, or an object that holds it under {@code schema} with its name. */
  private Resource model(String id, String contentType, Node written) {
    Settings settings =
        new Settings(written.asMapping().orElseGet(() -> Mapping.empty(Cfn.GENERATED)));
    MappingBuilder properties =
        Cfn.object().put("RestApiId", api.id()).put("ContentType", contentType);
    Optional<Node> schema = settings.value("schema");
    if (schema.isPresent()) {
      properties
          .put("Schema", schema.get())
          .put("Name", settings.value("name").orElse(null))
          .put("Description", settings.value("description").orElse(null));
    } else {
      properties.put("Schema", written);
    }
    return Resource.of(id, "AWS::ApiGateway::Model", properties);
  }
}
