package dev.tradewind.aws.identity;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.function.LogGroups;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import java.util.ArrayList;
import java.util.List;

/**
 * What the shared role may do with log groups. Functions named {@code service-stage…} are covered
 * by one wildcard, others by their own names; functions with {@code disableLogs} under the wildcard
 * are denied again.
 */
public final class LogStatements {

  private static final String LOG_GROUPS =
      "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:";

  private LogStatements() {}

  static List<Mapping> of(Service service) {
    String canonical = service.name() + "-" + service.stage();
    List<Mapping> groups = new ArrayList<>();
    List<Mapping> streams = new ArrayList<>();
    List<Mapping> denied = new ArrayList<>();
    boolean anyCanonical = false;
    for (Function function : service.functions().values()) {
      boolean silent = Settings.of(function).has("disableLogs");
      if (function.name().startsWith(canonical)) {
        anyCanonical |= !silent;
        if (silent) {
          denied.add(group(function.name(), ":*"));
        }
      } else if (!silent) {
        groups.add(group(function.name(), ":*"));
        streams.add(group(function.name(), ":*:*"));
        if (LogGroups.isInfrequent(service, function)) {
          groups.add(group(function.name(), "-ia:*"));
          streams.add(group(function.name(), "-ia:*:*"));
        }
      }
    }
    if (anyCanonical) {
      groups.add(group(canonical, "*:*"));
      streams.add(group(canonical, "*:*:*"));
    }
    List<Mapping> statements = new ArrayList<>(writing(groups, streams));
    if (anyCanonical && !denied.isEmpty()) {
      statements.add(
          Cfn.object()
              .put("Effect", "Deny")
              .put("Action", "logs:PutLogEvents")
              .put("Resource", denied)
              .build());
    }
    return statements;
  }

  /** Creating log groups and streams, and writing to them. */
  public static List<Mapping> writing(List<Mapping> groups, List<Mapping> streams) {
    return List.of(
        Statements.allow(
            Cfn.list(groups), "logs:CreateLogStream", "logs:CreateLogGroup", "logs:TagResource"),
        Statements.allow(Cfn.list(streams), "logs:PutLogEvents"));
  }

  /** The ARN of the log groups of functions whose names start so. */
  public static Mapping group(String functionName, String rest) {
    return named("/aws/lambda/" + functionName, rest);
  }

  static Mapping named(String logGroup, String rest) {
    return Cfn.sub(LOG_GROUPS + logGroup + rest);
  }
}
