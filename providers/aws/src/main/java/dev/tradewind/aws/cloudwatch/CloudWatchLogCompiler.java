package dev.tradewind.aws.cloudwatch;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import dev.tradewind.aws.compile.LambdaTargets;
import dev.tradewind.aws.invocation.InvocationPermission;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles {@code cloudwatchLog} events: a filter each, and one permission for a function. */
public final class CloudWatchLogCompiler implements EventCompiler {

  /** CloudWatch Logs takes no more filters on a log group. */
  private static final int MOST_FILTERS = 2;

  @Override
  public void compile(Compilation compilation) {
    Map<String, Integer> filters = new HashMap<>();
    for (Function function : compilation.functions()) {
      List<String> groups = new ArrayList<>();
      for (Event event : function.events()) {
        if (event instanceof Event.Native written && written.type().equals("cloudwatchLog")) {
          LogFilter filter = LogFilter.of(written.settings());
          groups.add(filter.group());
          if (filters.merge(filter.group(), 1, Integer::sum) > MOST_FILTERS) {
            reportTooMany(compilation, filter, written);
          }
          addFilter(compilation, function.key(), filter, groups.size());
        }
      }
      if (!groups.isEmpty()) {
        addPermission(compilation, function.key(), groups);
      }
    }
  }

  private static void addFilter(Compilation compilation, String key, LogFilter filter, int number) {
    List<Node> awaited = new ArrayList<>();
    awaited.add(Cfn.text(permissionId(key)));
    alias(compilation, key).ifPresent(awaited::add);
    compilation
        .template()
        .add(
            Resource.of(
                    LogicalIds.function(key) + "LogsSubscriptionFilterCloudWatchLog" + number,
                    "AWS::Logs::SubscriptionFilter",
                    Cfn.object()
                        .put("LogGroupName", filter.group())
                        .put("FilterPattern", filter.pattern())
                        .put("DestinationArn", compilation.lambdas().arn(key)))
                .dependingOn(Cfn.list(awaited)));
  }

  private static void addPermission(Compilation compilation, String key, List<String> groups) {
    Resource permission =
        InvocationPermission.of(
            permissionId(key),
            compilation.lambdas().arn(key),
            Cfn.join("", Cfn.text("logs."), Cfn.region(), Cfn.text(".amazonaws.com")),
            Cfn.join(
                "",
                Cfn.text("arn:"),
                Cfn.partition(),
                Cfn.text(":logs:"),
                Cfn.region(),
                Cfn.text(":"),
                Cfn.accountId(),
                Cfn.text(":log-group:"),
                Cfn.text(LogFilter.covering(groups)),
                Cfn.text(":*")));
    compilation
        .template()
        .add(
            alias(compilation, key)
                .map(alias -> permission.dependingOn(Cfn.list(alias)))
                .orElse(permission));
  }

  private static Optional<Node> alias(Compilation compilation, String key) {
    return compilation.lambdas().alias(key).map(LambdaTargets.Alias::logicalId).map(Cfn::text);
  }

  private static String permissionId(String key) {
    return LogicalIds.function(key) + "LambdaPermissionLogsSubscriptionFilterCloudWatchLog";
  }

  private static void reportTooMany(Compilation compilation, LogFilter filter, Event.Native event) {
    compilation.report(
        Diagnostic.error(
            "too-many-log-filters",
            "The log group \"" + filter.group() + "\" has more than two filters",
            "CloudWatch Logs takes two subscription filters on a log group. Let one function take"
                + " several kinds of entries, or send them on from there.",
            event.source()));
  }
}
