package dev.tradewind.aws.schedule;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import dev.tradewind.aws.compile.ExecutionRole;
import dev.tradewind.aws.identity.Statements;
import dev.tradewind.model.Function;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles {@code schedule} events, each of their rates to a schedule of its own. */
public final class ScheduleEventCompiler implements EventCompiler {

  @Override
  public void compile(Compilation compilation) {
    Map<ExecutionRole, List<Node>> called = new LinkedHashMap<>();
    for (Function function : compilation.functions()) {
      if (compile(compilation, function)) {
        called
            .computeIfAbsent(compilation.role(function), role -> new ArrayList<>())
            .addAll(arns(function));
      }
    }
    called.forEach(
        (role, arns) -> {
          role.trust("scheduler.amazonaws.com");
          role.allow(Statements.allow(Cfn.list(arns), "lambda:InvokeFunction"));
        });
  }

  /** Whether EventBridge Scheduler has a part in it. */
  private static boolean compile(Compilation compilation, Function function) {
    boolean scheduler = false;
    int number = 0;
    for (Event event : function.events()) {
      if (!(event instanceof Event.Schedule written)) {
        continue;
      }
      Schedule schedule = Schedule.of(function, written);
      new ScheduleRules(compilation).check(schedule);
      Optional<Node> input = input(compilation, written);
      for (Node expression : schedule.expressions()) {
        number++;
        if (schedule.isScheduler()) {
          SchedulerSchedules.add(compilation, schedule, expression, input, number);
        } else {
          ScheduleEventsRules.add(compilation, schedule, expression, input, number);
        }
      }
      scheduler |= schedule.isScheduler();
    }
    return scheduler;
  }

  private static Optional<Node> input(Compilation compilation, Event.Schedule event) {
    Node written = event.input();
    if (written == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Cfn.text(ScheduleInput.of(written)));
    } catch (JsonSyntaxException e) {
      compilation.report(
          Diagnostic.error(
              "schedule-input",
              "The \"body\" of a schedule's input is no JSON",
              e.getMessage() + ". Write JSON, or the body as an object.",
              written.source()));
      return Optional.empty();
    }
  }

  private static List<Node> arns(Function function) {
    String arn =
        "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:" + function.name();
    return List.of(Cfn.sub(arn), Cfn.sub(arn + ":*"));
  }
}
