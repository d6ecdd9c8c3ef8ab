package dev.tradewind.aws.function;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.MappingBuilder;

/**
 * The log group of every function that does not switch logs off. With {@code logGroupClass:
 * INFREQUENT_ACCESS} (Serverless v4) a second one stands beside it, and the function writes to
 * that: the class of a log group cannot change, and the old entries stay.
 */
public final class LogGroups {

  private LogGroups() {}

  public static void compile(Compilation compilation) {
    for (Function function : compilation.functions()) {
      if (Settings.of(function).has("disableLogs")) {
        continue;
      }
      Resource group =
          Resource.of(
              LogicalIds.logGroup(function.key()),
              "AWS::Logs::LogGroup",
              properties(compilation.service(), function, name(function)));
      compilation.template().add(Conditions.apply(group, function));
      if (isInfrequent(compilation.service(), function)) {
        MappingBuilder properties =
            properties(compilation.service(), function, infrequentName(function))
                .put("LogGroupClass", "INFREQUENT_ACCESS");
        Resource second =
            Resource.of(infrequentId(function), "AWS::Logs::LogGroup", properties)
                .with("DeletionPolicy", Cfn.text("Retain"));
        compilation.template().add(Conditions.apply(second, function));
      }
    }
  }

  private static MappingBuilder properties(Service service, Function function, String name) {
    Settings written = Settings.of(function);
    Settings provider = Settings.ofProvider(service);
    MappingBuilder properties = Cfn.object().put("LogGroupName", name);
    written
        .value("logRetentionInDays")
        .or(() -> provider.value("logRetentionInDays"))
        .ifPresent(days -> properties.put("RetentionInDays", days));
    written
        .value("logDataProtectionPolicy")
        .or(() -> provider.value("logDataProtectionPolicy"))
        .ifPresent(policy -> properties.put("DataProtectionPolicy", policy));
    return properties;
  }

  /** Whether a function logs to the cheaper class that is read seldom. */
  public static boolean isInfrequent(Service service, Function function) {
    return Settings.of(function)
        .text("logs", "logGroupClass")
        .or(() -> Settings.ofProvider(service).text("logs", "lambda", "logGroupClass"))
        .filter("INFREQUENT_ACCESS"::equals)
        .isPresent();
  }

  /** The group that Lambda itself would make for a function. */
  public static String name(Function function) {
    return "/aws/lambda/" + function.name();
  }

  /** The name of the second group. */
  public static String infrequentName(Function function) {
    return name(function) + "-ia";
  }

  static String infrequentId(Function function) {
    return LogicalIds.logGroup(function.key()) + "IA";
  }
}
