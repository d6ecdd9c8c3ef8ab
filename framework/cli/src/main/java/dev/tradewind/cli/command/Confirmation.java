package dev.tradewind.cli.command;

import dev.tradewind.cli.output.PlanText;
import dev.tradewind.cli.terminal.Console;
import dev.tradewind.cli.terminal.Display;
import dev.tradewind.spi.operation.Approval;
import dev.tradewind.spi.operation.DiffResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/**
 * Asks the person at the terminal before a deploy: when data would be lost, or always with {@code
 * --confirm}. Where nobody can answer, {@code --confirm} declines and everything else goes on, with
 * a warning.
 */
final class Confirmation implements Approval {

  private final Console console;
  private final Display display;
  private final String target;
  private final boolean yes;
  private final boolean always;

  /**
   * @param display kept still while the question is open
   * @param yes nothing is asked
   * @param always ask for every change
   */
  Confirmation(Console console, Display display, String target, boolean yes, boolean always) {
    this.console = console;
    this.display = display;
    this.target = target;
    this.yes = yes;
    this.always = always;
  }

  @Override
  public boolean of(DiffResult plan) {
    boolean loses = plan.changes().stream().anyMatch(DiffResult.Change::losesData);
    if (yes || (!always && !loses)) {
      return true;
    }
    InputStream answers = console.answers();
    if (answers == null) {
      console.err().print(new PlanText(console.errStyle()).render(plan));
      if (always) {
        console.err().println("Nobody can be asked: there is no terminal.");
      } else {
        console.err().println(console.errStyle().yellow("warning") + ": " + losses(plan));
      }
      console.err().flush();
      return !always;
    }
    return display.still(() -> agreed(plan, answers));
  }

  private boolean agreed(DiffResult plan, InputStream answers) {
    console.err().print(new PlanText(console.errStyle()).render(plan));
    if (plan.changes().stream().anyMatch(DiffResult.Change::losesData)) {
      console.err().println(console.errStyle().red(losses(plan)));
    }
    console.err().print("Make these changes on " + target + "? [y/N] ");
    console.err().flush();
    String answer = line(answers).strip();
    return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
  }

  private static String losses(DiffResult plan) {
    return plan.changes().stream()
        .filter(DiffResult.Change::losesData)
        .map(change -> change.resource() + (mayStay(change) ? " may lose" : " loses") + " its data")
        .collect(Collectors.joining(", "));
  }

  private static boolean mayStay(DiffResult.Change change) {
    return change.kind() == DiffResult.Kind.MODIFY;
  }

  private static String line(InputStream in) {
    try {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
        line.append((char) c);
      }
      return line.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("the terminal cannot be read", e);
    }
  }
}
