package dev.tradewind.cli.command;

import dev.tradewind.cli.ExitCode;
import dev.tradewind.cli.option.Parameter;
import dev.tradewind.cli.option.Usage;
import dev.tradewind.cli.terminal.Console;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Prints a script that makes a shell complete commands and options. */
final class CompletionCommand implements Callable<Integer> {

  /** The shells that the script works in. */
  enum Shell {
    bash,
    zsh
  }

  private final Console console;
  private final Supplier<CommandLine> complete;

  final Usage usage =
      new Usage(this, "Print a completion script for bash or zsh.")
          .footer(
              "",
              "bash: source <(tradewind completion bash)",
              "zsh:  source <(tradewind completion zsh)");

  private final Parameter<Shell> shell =
      usage.add(new Parameter<>("SHELL", "bash or zsh.", Shell.class));

  /**
   * @param complete the command line with every command
   */
  CompletionCommand(Console console, Supplier<CommandLine> complete) {
    this.console = console;
    this.complete = complete;
  }

  @Override
  public Integer call() {
    if (shell.value() == Shell.zsh) {
      console.out().println("autoload -U +X compinit && compinit");
      console.out().println("autoload -U +X bashcompinit && bashcompinit");
    }
    console.out().println(AutoComplete.bash("tradewind", complete.get()));
    console.out().flush();
    return ExitCode.DONE;
  }
}
