package dev.tradewind.aws.identity;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.ExecutionRole;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.function.LogGroups;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The role of one function. Allowed is: writing its log, what its settings and events need, the
 * provider's statements where it inherits them, its own.
 */
final class OwnRole {

  private static final String PLUGIN = "serverless-iam-roles-per-function";
  private static final int LONGEST_NAME = 64;

  private final Compilation compilation;
  private final Service service;
  private final Function function;
  private final Settings own;
  private final Settings provider;

  OwnRole(Compilation compilation, Function function) {
    this.compilation = compilation;
    this.service = compilation.service();
    this.function = function;
    this.own = Settings.of(function);
    this.provider = Settings.ofProvider(service);
  }

  void compile() {
    Mapping policyName =
        Cfn.join("-", Cfn.text(service.name()), Cfn.text(service.stage()), Cfn.text("lambda"));
    MappingBuilder properties = RoleProperties.of(allowed(), policyName);
    properties
        .put("Path", either("path").orElse(Cfn.text("/")))
        .put("RoleName", name())
        .put("PermissionsBoundary", boundary());
    Mapping tags = tags();
    if (!tags.isEmpty()) {
      properties.put("Tags", Cfn.tags(tags));
    }
    List<Node> managed = managedPolicies();
    if (!managed.isEmpty()) {
      properties.put("ManagedPolicyArns", managed);
    }
    compilation
        .template()
        .add(Resource.of(PerFunctionRoles.id(function.key()), "AWS::IAM::Role", properties));
  }

  private ExecutionRole allowed() {
    ExecutionRole role = new ExecutionRole();
    ExecutionRole needed = compilation.role(function);
    needed.trusted().forEach(role::trust);
    role.allow(logs());
    needed.statements().forEach(role::allow);
    if (own.has("durableConfig")) {
      role.allow(
          Statements.allow(
              Cfn.list(DefaultRole.durableExecution(function)),
              "lambda:CheckpointDurableExecution",
              "lambda:GetDurableExecutionState"));
    }
    if (inherits()) {
      mappings(
              provider
                  .value("iam", "role", "statements")
                  .or(() -> provider.value("iamRoleStatements")))
          .forEach(role::allow);
    }
    mappings(own.value("iam", "role", "statements").or(() -> own.value("iamRoleStatements")))
        .forEach(role::allow);
    return role;
  }

  private Mapping logs() {
    Mapping group =
        own.text("logs", "logGroup")
            .or(() -> provider.text("logs", "lambda", "logGroup"))
            .map(name -> LogStatements.named(name, ":*:*"))
            .orElseGet(
                () ->
                    LogStatements.group(
                        function.name(),
                        LogGroups.isInfrequent(service, function) ? "-ia:*:*" : ":*:*"));
    return Statements.allow(
        Cfn.list(group), "logs:CreateLogStream", "logs:CreateLogGroup", "logs:PutLogEvents");
  }

  private boolean inherits() {
    Optional<Node> said =
        own.written()
            .at("iam", "inheritStatements")
            .or(() -> own.written().get("iamRoleStatementsInherit"));
    return said.map(Settings::counts)
        .orElseGet(
            () ->
                PerFunctionRoles.isEveryFunctions(service)
                    || plugin().has("defaultInherit")
                    || !function.access().isEmpty()); // Who asks for more does not mean less.
  }

  private Settings plugin() {
    return new Settings(
        service.custom().mapping(PLUGIN).orElseGet(() -> Mapping.empty(Cfn.GENERATED)));
  }

  private Optional<Node> either(String key) {
    return own.value("iam", "role", key).or(() -> provider.value("iam", "role", key));
  }

  private @Nullable Node boundary() {
    return own.value("iam", "role", "permissionsBoundary")
        .or(() -> own.value("iamPermissionsBoundary"))
        .or(() -> plugin().value("iamGlobalPermissionsBoundary"))
        .or(() -> provider.value("iam", "role", "permissionsBoundary"))
        .or(() -> provider.value("iam", "role", "permissionBoundary"))
        .or(() -> provider.value("rolePermissionsBoundary"))
        .orElse(null);
  }

  private Mapping tags() {
    MappingBuilder tags = Cfn.object();
    provider.mapping("iam", "role", "tags").ifPresent(tags::putAll);
    own.mapping("iam", "role", "tags").ifPresent(tags::putAll);
    return tags.build();
  }

  private List<Node> managedPolicies() {
    List<Node> managed = new ArrayList<>();
    boolean shared = !function.access().isEmpty() && inherits();
    if (PerFunctionRoles.isEveryFunctions(service) || shared) {
      managed.addAll(
          items(
              provider
                  .value("iam", "role", "managedPolicies")
                  .or(() -> provider.value("iamManagedPolicies").filter(list -> shared))));
    }
    managed.addAll(items(own.value("iam", "role", "managedPolicies")));
    if (own.has("vpc") || provider.has("vpc")) {
      managed.add(RoleProperties.vpcAccess());
    }
    return managed.stream().distinct().toList();
  }

  /**
   * {@code <service>-<stage>-<function>-<region>-lambdaRole}, without the last part if too long.
   */
  private Node name() {
    Optional<Node> written =
        own.value("iam", "role", "name").or(() -> own.value("iamRoleStatementsName"));
    if (written.isPresent()) {
      return written.get();
    }
    String start = String.join("-", service.name(), service.stage(), function.key());
    String region = service.provider().region();
    int length = start.length() + 1 + (region == null ? 0 : region.length());
    if (length > LONGEST_NAME) {
      compilation.report(
          Diagnostic.error(
              "role-name-too-long",
              "The name of the role of function \""
                  + function.key()
                  + "\" has "
                  + length
                  + " characters",
              "IAM takes 64 at most. Name the role yourself with \"iam.role.name\" of the"
                  + " function.",
              function.source()));
    }
    List<Node> parts = new ArrayList<>();
    parts.add(Cfn.text(service.name()));
    parts.add(Cfn.text(service.stage()));
    parts.add(Cfn.text(function.key()));
    parts.add(Cfn.region());
    if (length + "-lambdaRole".length() <= LONGEST_NAME) {
      parts.add(Cfn.text("lambdaRole"));
    }
    return Cfn.join("-", parts.toArray(Node[]::new));
  }

  private static List<Node> items(Optional<Node> list) {
    return list.flatMap(Node::asSequence).map(Sequence::items).orElse(List.of());
  }

  private static List<Mapping> mappings(Optional<Node> list) {
    return items(list).stream()
        .flatMap(item -> WrittenStatements.shaped(item).asMapping().stream())
        .toList();
  }
}
