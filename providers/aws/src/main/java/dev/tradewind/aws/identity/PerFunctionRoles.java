package dev.tradewind.aws.identity;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;

/**
 * Which functions have a role of their own, made by the compiler: all with {@code iam.role.mode:
 * perFunction} of the provider, those with {@code iam.role.statements} or {@code
 * iam.role.managedPolicies} (both of Serverless v4), and those with {@code iamRoleStatements} (the
 * npm plugin serverless-iam-roles-per-function, from which v4 has its form).
 */
public final class PerFunctionRoles {

  private PerFunctionRoles() {}

  /** Whether a function gets a role of its own; a role that the file names comes first. */
  public static boolean has(Service service, Function function) {
    Settings own = Settings.of(function);
    return FunctionRole.named(service, function).isEmpty()
        && (isEveryFunctions(service)
            || own.has("iam", "role", "statements")
            || own.has("iam", "role", "managedPolicies")
            || own.has("iamRoleStatements"));
  }

  /** Whether there is no shared role. */
  static boolean isEveryFunctions(Service service) {
    return Settings.ofProvider(service)
        .text("iam", "role", "mode")
        .filter("perFunction"::equals)
        .isPresent();
  }

  /** {@code <Fn>IamRoleLambdaExecution}. */
  public static String id(String key) {
    return LogicalIds.function(key) + FunctionRole.DEFAULT_ID;
  }

  /** Puts the roles into the template, once it is known what functions and events need. */
  public static void compile(Compilation compilation) {
    compilation.functions().stream()
        .filter(function -> has(compilation.service(), function))
        .forEach(function -> new OwnRole(compilation, function).compile());
  }
}
