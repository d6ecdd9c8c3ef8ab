package dev.tradewind.cli.command;

import dev.tradewind.cli.ExitCode;
import dev.tradewind.cli.terminal.Console;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a script that makes a shell complete commands and options. */
@Command(
    name = "completion",
    description = "Print a completion script for bash or zsh.",
    footer = {
      "",
      "bash: source <(tradewind completion bash)",
      "zsh:  source <(tradewind completion zsh)"
    })
final class CompletionCommand implements Callable<Integer> {

  /** The shells that the script works in. */
  enum Shell {
    bash,
    zsh
  }

  private final Console console;
  private final Supplier<CommandLine> complete;

  @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
  private Shell shell = Shell.bash;

  /**
   * @param complete the command line with every command
   */
  CompletionCommand(Console console, Supplier<CommandLine> complete) {
    this.console = console;
    this.complete = complete;
  }

  @Override
  public Integer call() {
    if (shell == Shell.zsh) {
      console.out().println("autoload -U +X compinit && compinit");
      console.out().println("autoload -U +X bashcompinit && bashcompinit");
    }
    console.out().println(AutoComplete.bash("tradewind", complete.get()));
    console.out().flush();
    return ExitCode.DONE;
  }
}
