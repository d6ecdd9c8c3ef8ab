package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.cloudformation.Template;
import dev.tradewind.model.node.MappingBuilder;
import java.util.List;

/** The authorizers that are made with the API; routes that name the same one share it. */
final class Authorizers {

  private final RestApi api;
  private final Template template;

  Authorizers(RestApi api, Template template) {
    this.api = api;
    this.template = template;
  }

  void compile(List<Route> routes) {
    for (Route route : routes) {
      if (route.authorizer() instanceof Authorizer.Made made) {
        template.put(resource(made));
      }
    }
  }

  private Resource resource(Authorizer.Made made) {
    MappingBuilder properties = Cfn.object();
    if (made.resultTtl() != null) {
      properties.put("AuthorizerResultTtlInSeconds", made.resultTtl());
    }
    properties
        .put("IdentitySource", made.identitySource())
        .put("Name", made.name())
        .put("RestApiId", api.id())
        .put("IdentityValidationExpression", made.validation());
    if (made.isCognito()) {
      properties.put("Type", "COGNITO_USER_POOLS").put("ProviderARNs", Cfn.list(made.arn()));
    } else {
      properties
          .put(
              "AuthorizerUri",
              Integrations.invocation("2015-03-31", List.of(made.arn()), "/invocations"))
          .put("Type", made.lambdaType());
    }
    Resource authorizer =
        Resource.of(RestApiIds.authorizer(made.name()), "AWS::ApiGateway::Authorizer", properties);
    return made.aliasId() == null ? authorizer : authorizer.dependingOn(Cfn.text(made.aliasId()));
  }
}
