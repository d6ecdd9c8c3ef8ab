package dev.tradewind.cli.command;

import dev.tradewind.cli.ExitCode;
import dev.tradewind.cli.output.JsonResult;
import dev.tradewind.cli.terminal.DiagnosticPrinter;
import dev.tradewind.cli.terminal.Display;
import dev.tradewind.cli.terminal.ProgressDisplay;
import dev.tradewind.config.Extent;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.json.JsonWriter;
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

  private Extent extent = Extent.WHOLE;
  private boolean severalTargets;
  private boolean onlyErrors;
  private boolean labelled;
  private boolean streamed;
  private boolean atOnce;

  /** What a command does for one target. */
  @FunctionalInterface
  interface TargetAction {
    Result<Rendered> run(TargetedService targeted, Display progress) throws InterruptedException;
  }

  /** The same with what the options of the command say. */
  @FunctionalInterface
  interface InputAction<I> {
    Result<Rendered> run(I input, TargetedService targeted, Display progress)
        throws InterruptedException;
  }

  CommandRun(CommandContext context) {
    this.context = context;
    this.printer = new DiagnosticPrinter(context.console(), context.directory());
  }

  /** Warnings about the project file, which deploying has shown, are left out. */
  CommandRun withoutWarnings() {
    onlyErrors = true;
    return this;
  }

  /**
   * The command works on what is deployed already, so that the project file only has to say what
   * that is: its other mistakes are warnings.
   */
  CommandRun onWhatIsDeployed() {
    extent = Extent.DEPLOYED;
    return this;
  }

  /** The same for a command that changes the stack, with the settings of the stack. */
  CommandRun onTheStack() {
    extent = Extent.STACK;
    return this;
  }

  /** What it prints does not name the target itself: of several, each stands above its own. */
  CommandRun labelled() {
    labelled = true;
    return this;
  }

  /** The command prints its result itself, line by line, also as JSON. */
  CommandRun streaming() {
    streamed = true;
    return this;
  }

  /** The work for several targets is done at the same time; without, one after another. */
  CommandRun atOnce() {
    atOnce = true;
    return this;
  }

  /**
   * The same, with what was read of the command's options. When they are wrong, the project is not
   * looked at.
   */
  <I> int forEachTarget(ProjectOptions options, Result<I> input, InputAction<I> action)
      throws InterruptedException {
    severalTargets = options.namesSeveralTargets();
    tell(input.diagnostics());
    return switch (input) {
      case Result.Failed<I> failed -> finish(ExitCode.WRONG_INPUT);
      case Result.Done<I> done ->
          forEachTarget(
              options, (targeted, progress) -> action.run(done.value(), targeted, progress));
    };
  }

  /**
   * The exit code of doing something for every target; a target that fails does not keep the others
   * from running.
   */
  int forEachTarget(ProjectOptions options, TargetAction action) throws InterruptedException {
    Result<List<TargetedService>> opened =
        context.projects().open(options.request(context, extent));
    severalTargets = options.namesSeveralTargets();
    tell(
        opened.diagnostics().stream()
            .filter(diagnostic -> diagnostic.isError() || !onlyErrors)
            .toList());
    return switch (opened) {
      case Result.Failed<List<TargetedService>> failed -> finish(ExitCode.WRONG_INPUT);
      case Result.Done<List<TargetedService>> done -> {
        List<TargetedService> targets = done.value();
        yield finish(atOnce ? allAtOnce(targets, action) : inTurn(targets, action));
      }
    };
  }

  private int inTurn(List<TargetedService> targets, TargetAction action)
      throws InterruptedException {
    int code = ExitCode.DONE;
    for (TargetedService targeted : targets) {
      Result<Rendered> result;
      try (ProgressDisplay progress = display()) {
        result = action.run(targeted, progress);
      }
      code = Math.max(code, tell(targeted, result));
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
    }
    return code;
  }

  /** Results are shown when all have ended, so that they do not run into the progress of others. */
  private int allAtOnce(List<TargetedService> targets, TargetAction action) {
    List<Result<Rendered>> ended;
    try (ProgressDisplay progress = display()) {
      ended =
          new TargetsAtOnce(
                  targeted ->
                      action.run(
                          targeted,
                          targets.size() == 1 ? progress : progress.ofTarget(name(targeted))),
                  bug -> Failure.bug(bug, context))
              .run(targets);
    }
    int code = ExitCode.DONE;
    for (int i = 0; i < targets.size(); i++) {
      TargetedService targeted = targets.get(i);
      if (targets.size() > 1 && ended.get(i) instanceof Result.Failed<Rendered>) {
        context.console().err().println(name(targeted) + " has failed:");
        found.removeAll(ended.get(i).diagnostics()); // Told for each, also when they are the same.
      }
      code = Math.max(code, tell(targeted, ended.get(i)));
    }
    return code;
  }

  private ProgressDisplay display() {
    return new ProgressDisplay(context.console(), printer, context.global().verbose.isOn());
  }

  private static String name(TargetedService targeted) {
    return targeted.service().target().name();
  }

  private int tell(TargetedService targeted, Result<Rendered> result) {
    tell(result.diagnostics());
    return switch (result) {
      case Result.Failed<Rendered> failed -> {
        results.add(about(targeted).put("failed", true));
        yield WrongInput.isAmong(failed.diagnostics()) ? ExitCode.WRONG_INPUT : ExitCode.FAILED;
      }
      case Result.Done<Rendered> done -> {
        results.add(done.value().json().merge(about(targeted)));
        if (labelled && severalTargets && !context.global().json.isOn()) {
          String heading = "target  " + name(targeted);
          context.console().out().println(context.console().outStyle().bold(heading));
        }
        print(done.value());
        yield done.value().exitCode();
      }
    };
  }

  private static JsonResult about(TargetedService targeted) {
    return new JsonResult().put("target", name(targeted));
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
    if (!context.global().json.isOn()) {
      context.console().out().print(rendered.text());
      context.console().out().flush();
    }
  }

  private int finish(int code) {
    if (context.global().json.isOn() && !streamed) {
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
