package dev.tradewind.aws.identity;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.ExecutionRole;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;

/** What every execution role that the compiler makes has: who may take it on, and its policy. */
public final class RoleProperties {

  private static final String POLICY_LANGUAGE = "2012-10-17";

  private RoleProperties() {}

  public static MappingBuilder of(ExecutionRole role, Node policyName) {
    Mapping trust =
        Cfn.object()
            .put("Effect", "Allow")
            .put(
                "Principal",
                Cfn.object().put("Service", role.trusted().stream().map(Cfn::text).toList()))
            .put("Action", Cfn.texts("sts:AssumeRole"))
            .build();
    Mapping policy =
        Cfn.object()
            .put("PolicyName", policyName)
            .put(
                "PolicyDocument",
                Cfn.object().put("Version", POLICY_LANGUAGE).put("Statement", role.statements()))
            .build();
    return Cfn.object()
        .put(
            "AssumeRolePolicyDocument",
            Cfn.object().put("Version", POLICY_LANGUAGE).put("Statement", Cfn.list(trust)))
        .put("Policies", Cfn.list(policy));
  }

  /** The managed policy that lets a function attach itself to a VPC. */
  static Mapping vpcAccess() {
    return Cfn.join(
        "",
        Cfn.text("arn:"),
        Cfn.partition(),
        Cfn.text(":iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"));
  }
}
