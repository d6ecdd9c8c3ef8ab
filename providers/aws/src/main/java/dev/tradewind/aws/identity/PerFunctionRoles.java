package dev.tradewind.aws.identity;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;

/** Which functions have a role of their own, made by the compiler. */
public final class PerFunctionRoles {

  private PerFunctionRoles() {}

  /**
   * Whether a function gets its own role: {@code iam.role.mode: perFunction} of the provider,
   * {@code iam} of the function (Serverless v4), or {@code iamRoleStatements} of the function (the
   * npm plugin serverless-iam-roles-per-function).
   */
  public static boolean has(Service service, Function function) {
    Settings own = Settings.of(function);
    return own.value("role").isEmpty()
        && (own.has("iam", "role")
            || own.has("iamRoleStatements")
            || Settings.ofProvider(service)
                .text("iam", "role", "mode")
                .filter("perFunction"::equals)
                .isPresent());
  }

  /** {@code <Fn>IamRoleLambdaExecution}. */
  public static String id(String key) {
    return LogicalIds.function(key) + FunctionRole.DEFAULT_ID;
  }
}
