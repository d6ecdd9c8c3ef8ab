package dev.tradewind.aws.custom;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.ExecutionRole;
import dev.tradewind.aws.identity.LogStatements;
import dev.tradewind.aws.identity.RoleProperties;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import java.util.List;
import java.util.Optional;

/** The role that the functions of ours share; in the template from the first statement on. */
final class CustomResourcesRole {

  private final Compilation compilation;
  private final ExecutionRole allowed = new ExecutionRole();

  CustomResourcesRole(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Allows more; a statement on a resource that has one already is left out. */
  void allow(List<Mapping> needed, boolean withLogs) {
    boolean isNew = compilation.template().resource(CustomResources.ROLE_ID).isEmpty();
    if (isNew && withLogs) {
      String prefix = compilation.service().name() + "-" + compilation.service().stage();
      LogStatements.writing(
              List.of(LogStatements.group(prefix, "*:*")),
              List.of(LogStatements.group(prefix, "*:*:*")))
          .forEach(allowed::allow);
    }
    for (Mapping statement : needed) {
      if (allowed.statements().stream().noneMatch(known -> onSameResource(known, statement))) {
        allowed.allow(statement);
      }
    }
    if (isNew) {
      compilation.template().add(resource());
    } else {
      compilation.template().replace(resource());
    }
  }

  private static boolean onSameResource(Mapping known, Mapping statement) {
    Optional<String> resource = statement.text("Resource");
    return resource.isPresent() && resource.equals(known.text("Resource"));
  }

  private Resource resource() {
    Service service = compilation.service();
    Mapping policyName =
        Cfn.join(
            "-",
            Cfn.text(service.stage()),
            Cfn.text(service.name()),
            Cfn.text("custom-resources-lambda"));
    return Resource.of(
        CustomResources.ROLE_ID, "AWS::IAM::Role", RoleProperties.of(allowed, policyName));
  }
}
