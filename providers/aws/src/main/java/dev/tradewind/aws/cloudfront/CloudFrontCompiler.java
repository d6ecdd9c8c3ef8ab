package dev.tradewind.aws.cloudfront;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.aws.event.InvokePermission;
import dev.tradewind.aws.identity.Statements;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import java.util.List;
import java.util.Optional;

/** Compiles {@code cloudFront} events. */
public final class CloudFrontCompiler implements EventCompiler {

  private static final String DISTRIBUTION = "CloudFrontDistribution";
  private static final String DOMAIN_NAME = "CloudFrontDistributionDomainName";

  @Override
  public void compile(Compilation compilation) {
    CachePolicies policies = new CachePolicies(compilation);
    policies.compile();
    Distribution distribution = new Distribution(compilation);
    List<FunctionEvent> events = FunctionEvent.all(compilation, "cloudFront");
    for (FunctionEvent event : events) {
      runAtEdge(compilation, event.function());
      distribution.add(event, policies);
    }
    policies.warnOfUnused();
    if (!events.isEmpty()) {
      new EdgeRegion(compilation).check(events.getFirst());
      addDistribution(compilation, distribution);
    }
  }

  /** Lambda@Edge has no VPC and no environment; and the stack cannot delete its functions. */
  private static void runAtEdge(Compilation compilation, Function function) {
    Resource resource =
        compilation.template().resource(LogicalIds.lambdaFunction(function.key())).orElseThrow();
    MappingBuilder properties = Cfn.object();
    resource
        .properties()
        .entries()
        .forEach(
            (name, entry) -> {
              if (!name.equals("VpcConfig") && !name.equals("Environment")) {
                properties.put(name, entry.value());
              }
            });
    compilation
        .template()
        .replace(
            resource.withProperties(properties.build()).with("DeletionPolicy", Cfn.text("Retain")));
    permission(compilation, function);
    compilation.role(function).trust("edgelambda.amazonaws.com");
    // In every region: the function logs where it runs.
    compilation
        .role(function)
        .allowOnce(
            Statements.allow(
                Cfn.list(Cfn.sub("arn:${AWS::Partition}:logs:*:*:*")),
                "logs:CreateLogGroup",
                "logs:CreateLogStream",
                "logs:PutLogEvents",
                "logs:TagResource"));
  }

  private static void permission(Compilation compilation, Function function) {
    Mapping distribution =
        Cfn.join(
            "",
            Cfn.text(""),
            Cfn.text("arn:"),
            Cfn.partition(),
            Cfn.text(":cloudfront::"),
            Cfn.accountId(),
            Cfn.text(":distribution/"),
            Cfn.ref(DISTRIBUTION));
    MappingBuilder properties =
        InvokePermission.properties(compilation, function, "edgelambda.amazonaws.com")
            .put("FunctionName", version(compilation, function).orElse(null))
            .put("SourceArn", distribution);
    compilation
        .template()
        .addOnce(
            Resource.of(
                LogicalIds.lambdaFunction(function.key()) + "InvokePermission",
                "AWS::Lambda::Permission",
                properties));
  }

  /** CloudFront runs published versions only. */
  static Optional<Mapping> version(Compilation compilation, Function function) {
    return compilation.lambdas().version(function.key()).map(Cfn::ref);
  }

  private static void addDistribution(Compilation compilation, Distribution distribution) {
    Optional<Mapping> config = distribution.config();
    config.ifPresent(
        written ->
            compilation
                .template()
                .add(
                    Resource.of(
                        DISTRIBUTION,
                        "AWS::CloudFront::Distribution",
                        Cfn.object().put("DistributionConfig", written))));
    compilation
        .template()
        .output(DISTRIBUTION, "CloudFront Distribution Id", Cfn.ref(DISTRIBUTION), null);
    compilation
        .template()
        .output(
            DOMAIN_NAME,
            "CloudFront Distribution Domain Name",
            Cfn.getAtt(DISTRIBUTION, "DomainName"),
            null);
  }
}
