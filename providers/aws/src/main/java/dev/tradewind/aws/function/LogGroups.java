package dev.tradewind.aws.function;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.MappingBuilder;

/** The log group of every function that does not switch logs off. */
public final class LogGroups {

  private LogGroups() {}

  public static void compile(Compilation compilation) {
    Settings provider = Settings.ofProvider(compilation.service());
    for (Function function : compilation.functions()) {
      Settings written = Settings.of(function);
      if (written.has("disableLogs")) {
        continue;
      }
      MappingBuilder properties =
          Cfn.object().put("LogGroupName", "/aws/lambda/" + function.name());
      written
          .value("logRetentionInDays")
          .or(() -> provider.value("logRetentionInDays"))
          .ifPresent(days -> properties.put("RetentionInDays", days));
      written
          .value("logDataProtectionPolicy")
          .or(() -> provider.value("logDataProtectionPolicy"))
          .ifPresent(policy -> properties.put("DataProtectionPolicy", policy));
      Resource group =
          Resource.of(LogicalIds.logGroup(function.key()), "AWS::Logs::LogGroup", properties);
      compilation.template().add(Conditions.apply(group, function));
    }
  }
}
