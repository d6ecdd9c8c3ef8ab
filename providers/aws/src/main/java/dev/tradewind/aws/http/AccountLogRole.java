package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.custom.CustomResources;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The custom resource that gives API Gateway a role to write logs with, unless the account has one:
 * {@code CustomApiGatewayAccountCloudWatchRole}. An account has one such role for all REST and
 * WebSocket APIs of a region; {@code provider.logs.restApi} is where a file speaks about it.
 */
public final class AccountLogRole {

  private static final String ID = "CustomApiGatewayAccountCloudWatchRole";

  private final Compilation compilation;

  public AccountLogRole(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Adds the resource unless it is there or the role is someone else's business. */
  public void compile() {
    Settings provider = Settings.ofProvider(compilation.service());
    boolean external = Coerced.flag(provider.value("logs", "restApi", "roleManagedExternally"));
    if (external || compilation.template().resource(ID).isPresent()) {
      return;
    }
    String function =
        compilation
            .customResources()
            .use(CustomResources.Kind.API_GATEWAY_LOG_ROLE, List.of(roles(), account()));
    compilation
        .template()
        .add(
            Resource.of(
                    ID,
                    "Custom::ApiGatewayAccountRole",
                    Cfn.object()
                        .put("ServiceToken", Cfn.getAtt(function, "Arn"))
                        .put("RoleArn", role(provider)))
                .with("Version", Cfn.number(1)));
  }

  /** With the logs of REST APIs off osls writes that instead, when WebSocket APIs log. */
  private static @Nullable Node role(Settings provider) {
    Optional<Node> rest = provider.written().at("logs", "restApi");
    return rest.filter(logs -> logs instanceof Scalar.Bool on && !on.value())
        .or(() -> provider.value("logs", "restApi", "role"))
        .orElse(null);
  }

  private static Mapping roles() {
    return Cfn.object()
        .put("Effect", "Allow")
        .put(
            "Resource",
            Cfn.join(
                ":",
                Cfn.text("arn"),
                Cfn.partition(),
                Cfn.text("iam:"),
                Cfn.accountId(),
                Cfn.text("role/*")))
        .put(
            "Action",
            Cfn.texts(
                "iam:AttachRolePolicy",
                "iam:CreateRole",
                "iam:ListAttachedRolePolicies",
                "iam:PassRole"))
        .build();
  }

  private static Mapping account() {
    return Cfn.object()
        .put("Effect", "Allow")
        .put(
            "Resource",
            Cfn.join(":", Cfn.text("arn"), Cfn.partition(), Cfn.text("apigateway:*::/account")))
        .put("Action", Cfn.texts("apigateway:GET", "apigateway:PATCH"))
        .build();
  }
}
