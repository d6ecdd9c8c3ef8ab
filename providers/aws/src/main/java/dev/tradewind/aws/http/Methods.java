package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.LambdaTargets.Alias;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.List;

/** The method of each route. */
final class Methods {

  private final Compilation compilation;
  private final RestApi api;
  private final ResourceTree resources;
  private final Integrations integrations;
  private final RequestValidation validation;

  Methods(
      Compilation compilation,
      RestApi api,
      ResourceTree resources,
      Integrations integrations,
      RequestValidation validation) {
    this.compilation = compilation;
    this.api = api;
    this.resources = resources;
    this.integrations = integrations;
    this.validation = validation;
  }

  Resource compile(Route route) {
    MappingBuilder properties =
        Cfn.object()
            .put("HttpMethod", route.method())
            .put("RequestParameters", parameters(route))
            .put("ResourceId", resources.id(route.path()))
            .put("RestApiId", api.id())
            .put("OperationName", Coerced.string(route.settings().value("operationId")))
            .put("ApiKeyRequired", Coerced.flag(route.settings().value("private")));
    putAuthorization(route, properties);
    properties
        .put("Integration", integrations.of(route))
        .put("MethodResponses", Cfn.list(Responses.ofMethod(route)));
    validation.put(route, properties);
    return Resource.of(route.methodId(), "AWS::ApiGateway::Method", properties)
        .dependingOn(Cfn.list(dependencies(route).stream().map(Cfn::text).toList()));
  }

  private static MappingBuilder parameters(Route route) {
    MappingBuilder parameters = Cfn.object();
    for (RequestParameter parameter : route.parameters()) {
      parameters.put("method.request." + parameter.key(), parameter.required());
    }
    return parameters;
  }

  private static void putAuthorization(Route route, MappingBuilder properties) {
    switch (route.authorizer()) {
      case null -> properties.put("AuthorizationType", "NONE");
      case Authorizer.Iam ignored -> properties.put("AuthorizationType", "AWS_IAM");
      case Authorizer.Existing existing -> {
        properties
            .put("AuthorizationType", existingType(existing.type()))
            .put("AuthorizerId", existing.id());
        putScopes(
            existing.type().equalsIgnoreCase("COGNITO_USER_POOLS"), existing.scopes(), properties);
      }
      case Authorizer.Made made -> {
        properties
            .put("AuthorizationType", made.isCognito() ? "COGNITO_USER_POOLS" : "CUSTOM")
            .put("AuthorizerId", Cfn.ref(RestApiIds.authorizer(made.name())));
        putScopes(made.isCognito(), made.scopes(), properties);
      }
    }
  }

  private static String existingType(String written) {
    return written.equalsIgnoreCase("TOKEN") || written.equalsIgnoreCase("REQUEST")
        ? "CUSTOM"
        : written;
  }

  private static void putScopes(boolean cognito, List<Node> scopes, MappingBuilder properties) {
    if (cognito && !scopes.isEmpty()) {
      properties.put("AuthorizationScopes", scopes);
    }
  }

  /**
   * The permission to call the function and the function's alias. osls lays the authorizer over the
   * first of them, so that a method with an authorizer does not wait for the permission.
   */
  private List<String> dependencies(Route route) {
    List<String> ids = new ArrayList<>();
    ids.add(
        route.authorizer() instanceof Authorizer.Made made
            ? RestApiIds.authorizer(made.name())
            : RestApiIds.permission(route.function()));
    compilation.lambdas().alias(route.function()).map(Alias::logicalId).ifPresent(ids::add);
    return ids;
  }
}
