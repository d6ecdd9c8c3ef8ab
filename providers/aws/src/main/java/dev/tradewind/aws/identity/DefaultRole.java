package dev.tradewind.aws.identity;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The role that functions share. It is put into the template before the functions are, and filled
 * at the end, when everything that functions and events need is known.
 */
public final class DefaultRole {

  private DefaultRole() {}

  /** Whether the template has the shared role. */
  public static boolean isNeeded(Service service) {
    Settings provider = Settings.ofProvider(service);
    return !service.functions().isEmpty()
        && provider.value("iam", "role").filter(FunctionRole::isReference).isEmpty()
        && provider.written().get("role").isEmpty()
        && !PerFunctionRoles.isEveryFunctions(service)
        && !service.functions().values().stream()
            .allMatch(function -> function.settings().get("role").isPresent());
  }

  /** Gives the role its place in the template, and the statements that come first. */
  public static void begin(Compilation compilation) {
    if (!isNeeded(compilation.service())) {
      return;
    }
    compilation
        .template()
        .add(Resource.of(FunctionRole.DEFAULT_ID, "AWS::IAM::Role", Cfn.object()));
    LogStatements.of(compilation.service()).forEach(compilation.role()::allow);
    provider(compilation, "statements", "iamRoleStatements").stream()
        .flatMap(statement -> WrittenStatements.shaped(statement).asMapping().stream())
        .forEach(compilation.role()::allow);
    durableExecutions(compilation).ifPresent(compilation.role()::allow);
  }

  /** Fills the role. */
  public static void finish(Compilation compilation) {
    if (compilation.template().resource(FunctionRole.DEFAULT_ID).isEmpty()) {
      return;
    }
    Service service = compilation.service();
    Settings provider = Settings.ofProvider(service);
    Node name =
        provider
            .value("iam", "role", "name")
            .orElseGet(
                () ->
                    Cfn.join(
                        "-",
                        Cfn.text(service.name()),
                        Cfn.text(service.stage()),
                        Cfn.region(),
                        Cfn.text("lambdaRole")));
    Mapping policyName =
        Cfn.join("-", Cfn.text(service.name()), Cfn.text(service.stage()), Cfn.text("lambda"));
    MappingBuilder properties = RoleProperties.of(compilation.role(), policyName);
    provider
        .value("iam", "role", "path")
        .ifPresentOrElse(path -> properties.put("Path", path), () -> properties.put("Path", "/"));
    properties.put("RoleName", name);
    provider
        .mapping("iam", "role", "tags")
        .ifPresent(tags -> properties.put("Tags", Cfn.tags(tags)));
    provider
        .value("iam", "role", "permissionsBoundary")
        .or(() -> provider.value("iam", "role", "permissionBoundary"))
        .or(() -> provider.value("rolePermissionsBoundary"))
        .ifPresent(boundary -> properties.put("PermissionsBoundary", single(boundary)));
    List<Node> managed = managedPolicies(compilation);
    if (!managed.isEmpty()) {
      properties.put("ManagedPolicyArns", managed);
    }
    compilation
        .template()
        .replace(Resource.of(FunctionRole.DEFAULT_ID, "AWS::IAM::Role", properties));
  }

  /** The one item of a list, as the validation of osls makes of a value that must be text. */
  private static Node single(Node value) {
    return value instanceof Sequence list && list.items().size() == 1
        ? list.items().getFirst()
        : value;
  }

  private static List<Node> managedPolicies(Compilation compilation) {
    List<Node> managed =
        new ArrayList<>(provider(compilation, "managedPolicies", "iamManagedPolicies"));
    boolean inVpc =
        Settings.ofProvider(compilation.service()).has("vpc")
            || compilation.functions().stream()
                .anyMatch(function -> function.settings().get("vpc").isPresent());
    if (inVpc) {
      managed.add(RoleProperties.vpcAccess());
    }
    return managed;
  }

  private static List<Node> provider(Compilation compilation, String current, String legacy) {
    Settings provider = Settings.ofProvider(compilation.service());
    return provider
        .value("iam", "role", current)
        .or(() -> provider.value(legacy))
        .flatMap(Node::asSequence)
        .map(Sequence::items)
        .orElse(List.of());
  }

  private static Optional<Mapping> durableExecutions(Compilation compilation) {
    List<Mapping> executions =
        compilation.functions().stream()
            .filter(function -> Settings.of(function).has("durableConfig"))
            .filter(
                function ->
                    FunctionRole.logicalId(compilation.service(), function)
                        .filter(FunctionRole.DEFAULT_ID::equals)
                        .isPresent())
            .map(DefaultRole::durableExecution)
            .toList();
    return executions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Statements.allow(
                Cfn.list(executions),
                "lambda:CheckpointDurableExecution",
                "lambda:GetDurableExecutionState"));
  }

  static Mapping durableExecution(Function function) {
    return Cfn.sub(
        "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:"
            + function.name()
            + ":*/durable-execution/*/*");
  }
}
