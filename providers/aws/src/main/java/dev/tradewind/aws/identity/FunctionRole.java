package dev.tradewind.aws.identity;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.List;
import java.util.Optional;

/** Which role a function runs under. */
public final class FunctionRole {

  /** The id of the role that functions share. */
  public static final String DEFAULT_ID = "IamRoleLambdaExecution";

  private FunctionRole() {}

  /** The role that the file names for a function; empty when the compiler makes one. */
  public static Optional<Node> named(Service service, Function function) {
    Settings written = Settings.of(function);
    Optional<Node> own =
        written
            .value("role")
            .or(() -> written.value("iam", "role").filter(FunctionRole::isReference));
    if (own.isPresent()) {
      return own;
    }
    Settings provider = Settings.ofProvider(service);
    return provider
        .value("iam", "role")
        .filter(FunctionRole::isReference)
        .or(() -> provider.value("role"));
  }

  /** Whether a value names a role, rather than describing the one to make. */
  public static boolean isReference(Node role) {
    return role.asText().isPresent()
        || role.asMapping()
            .filter(mapping -> mapping.keys().stream().anyMatch(key -> key.contains("::")))
            .isPresent();
  }

  /**
   * The logical id of the role, for a resource that has to wait for it; empty when the role is not
   * in the template.
   */
  public static Optional<String> logicalId(Service service, Function function) {
    Optional<Node> named = named(service, function);
    if (named.isEmpty()) {
      return Optional.of(madeId(service, function));
    }
    Node role = named.get();
    if (role.asText().isPresent()) {
      return role.asText().filter(text -> !text.contains(":"));
    }
    return role.asMapping()
        .flatMap(mapping -> mapping.sequence("Fn::GetAtt"))
        .map(Sequence::items)
        .filter(parts -> parts.size() == 2)
        .filter(parts -> parts.get(1).asText().filter("Arn"::equals).isPresent())
        .flatMap(parts -> parts.getFirst().asText());
  }

  /** The id of the role that the compiler makes for a function. */
  static String madeId(Service service, Function function) {
    return PerFunctionRoles.has(service, function)
        ? PerFunctionRoles.id(function.key())
        : DEFAULT_ID;
  }

  /** The {@code Role} property of a function. */
  public static Node property(Service service, Function function) {
    Optional<Node> named = named(service, function);
    if (named.isEmpty()) {
      return Cfn.getAtt(madeId(service, function), "Arn");
    }
    return named
        .get()
        .asText()
        .filter(text -> !text.startsWith("arn:"))
        .<Node>map(id -> Cfn.getAtt(id, "Arn"))
        .orElse(named.get());
  }

  /** The roles of the template that a function waits for. */
  public static List<String> dependencies(Service service, Function function) {
    Optional<Node> named = named(service, function);
    if (named.isEmpty()) {
      return PerFunctionRoles.has(service, function)
          ? List.of(PerFunctionRoles.id(function.key()))
          : List.of();
    }
    Optional<String> id =
        named
            .flatMap(Node::asText)
            .filter(text -> !text.startsWith("arn:") && !text.equals(DEFAULT_ID))
            .or(
                () ->
                    named
                        .flatMap(Node::asMapping)
                        .flatMap(mapping -> mapping.sequence("Fn::GetAtt"))
                        .flatMap(parts -> parts.items().getFirst().asText()));
    return id.stream().toList();
  }
}
