package dev.tradewind.cli.command;

import dev.tradewind.cli.ExitCode;
import dev.tradewind.cli.output.JsonResult;
import dev.tradewind.cli.terminal.DiagnosticPrinter;
import dev.tradewind.cli.terminal.ProgressDisplay;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.json.JsonWriter;
import dev.tradewind.spi.progress.Progress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One run of a command on a project: opens it, does the command's work for each target, and prints
 * results to stdout and everything else to stderr.
 */
final class CommandRun {

  private final CommandContext context;
  private final DiagnosticPrinter printer;
  private final Set<Diagnostic> found = new LinkedHashSet<>();
  private final List<Rendered> results = new ArrayList<>();

  /** What a command does for one target. */
  @FunctionalInterface
  interface TargetAction {
    Result<Rendered> run(TargetedService targeted, Progress progress) throws InterruptedException;
  }

  CommandRun(CommandContext context) {
    this.context = context;
    this.printer = new DiagnosticPrinter(context.console(), context.directory());
  }

  /**
   * The exit code of doing something for every target; a target that fails does not keep the others
   * from running.
   */
  int forEachTarget(ProjectOptions options, TargetAction action) throws InterruptedException {
    Result<List<TargetedService>> opened =
        context.projects().open(options.request(context.directory()));
    tell(opened.diagnostics());
    return switch (opened) {
      case Result.Failed<List<TargetedService>> failed -> finish(ExitCode.WRONG_INPUT);
      case Result.Done<List<TargetedService>> done -> {
        int code = ExitCode.DONE;
        for (TargetedService targeted : done.value()) {
          code = Math.max(code, run(targeted, action));
        }
        yield finish(code);
      }
    };
  }

  private int run(TargetedService targeted, TargetAction action) throws InterruptedException {
    Result<Rendered> result;
    try (ProgressDisplay progress =
        new ProgressDisplay(context.console(), printer, context.global().verbose)) {
      result = action.run(targeted, progress);
    }
    tell(result.diagnostics());
    return switch (result) {
      case Result.Failed<Rendered> failed -> ExitCode.FAILED;
      case Result.Done<Rendered> done -> {
        results.add(done.value());
        if (!context.global().json) {
          context.console().out().print(done.value().text());
          context.console().out().flush();
        }
        yield done.value().exitCode();
      }
    };
  }

  /** Prints a result that is not about a target, and gives the exit code. */
  int finish(Result<Rendered> result, int failure) {
    tell(result.diagnostics());
    if (result instanceof Result.Done<Rendered> done) {
      results.add(done.value());
      if (!context.global().json) {
        context.console().out().print(done.value().text());
      }
      return finish(done.value().exitCode());
    }
    return finish(failure);
  }

  private int finish(int code) {
    if (context.global().json) {
      context.console().out().println(JsonWriter.pretty(json().node()));
    }
    context.console().out().flush();
    return code;
  }

  private JsonResult json() {
    List<Diagnostic> diagnostics = List.copyOf(found);
    if (results.size() == 1) {
      return results.getFirst().json().diagnostics(diagnostics);
    }
    return new JsonResult().put("results", results, Rendered::json).diagnostics(diagnostics);
  }

  private void tell(List<Diagnostic> diagnostics) {
    List<Diagnostic> fresh = diagnostics.stream().filter(found::add).toList();
    printer.print(fresh);
  }
}
