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
  private final List<JsonResult> results = new ArrayList<>();

  private boolean severalTargets;
  private boolean onlyErrors;
  private boolean streamed;

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
   * The command works on what is deployed already: warnings about the project file, which deploying
   * has shown, are left out.
   */
  CommandRun onWhatIsDeployed() {
    onlyErrors = true;
    return this;
  }

  /** The command prints its result itself, line by line, also as JSON. */
  CommandRun streaming() {
    streamed = true;
    return this;
  }

  /**
   * The exit code of doing something for every target; a target that fails does not keep the others
   * from running.
   */
  int forEachTarget(ProjectOptions options, TargetAction action) throws InterruptedException {
    Result<List<TargetedService>> opened =
        context.projects().open(options.request(context.directory()));
    severalTargets = options.namesSeveralTargets();
    tell(
        opened.diagnostics().stream()
            .filter(diagnostic -> diagnostic.isError() || !onlyErrors)
            .toList());
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
      case Result.Failed<Rendered> failed -> {
        results.add(about(targeted).put("failed", true));
        yield ExitCode.FAILED;
      }
      case Result.Done<Rendered> done -> {
        results.add(done.value().json().merge(about(targeted)));
        print(done.value());
        yield done.value().exitCode();
      }
    };
  }

  private static JsonResult about(TargetedService targeted) {
    return new JsonResult().put("target", targeted.service().target().name());
  }

  /** Prints a result that is not about a target, and gives the exit code. */
  int finish(Result<Rendered> result, int failure) {
    tell(result.diagnostics());
    return switch (result) {
      case Result.Failed<Rendered> failed -> finish(failure);
      case Result.Done<Rendered> done -> {
        results.add(done.value().json());
        print(done.value());
        yield finish(done.value().exitCode());
      }
    };
  }

  private void print(Rendered rendered) {
    if (!context.global().json) {
      context.console().out().print(rendered.text());
      context.console().out().flush();
    }
  }

  private int finish(int code) {
    if (context.global().json && !streamed) {
      context.console().out().println(JsonWriter.pretty(json().node()));
    }
    context.console().out().flush();
    return code;
  }

  /** An object for one target, the same in a list for several, whatever became of them. */
  private JsonResult json() {
    List<Diagnostic> diagnostics = List.copyOf(found);
    if (severalTargets) {
      return new JsonResult().put("results", results, result -> result).diagnostics(diagnostics);
    }
    JsonResult only = results.isEmpty() ? new JsonResult().put("failed", true) : results.getFirst();
    return only.diagnostics(diagnostics);
  }

  private void tell(List<Diagnostic> diagnostics) {
    List<Diagnostic> fresh = diagnostics.stream().filter(found::add).toList();
    printer.print(fresh);
  }
}
