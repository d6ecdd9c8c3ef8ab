package dev.tradewind.cli.command;

import dev.tradewind.cli.option.Flag;
import dev.tradewind.cli.option.Folder;
import dev.tradewind.cli.option.Text;
import dev.tradewind.cli.option.Usage;

/** The command itself, with the options that every command takes, before or after its name. */
public final class GlobalOptions {

  final Usage usage =
      new Usage(this::noCommand, "Deploys a serverless.yml to AWS, Google, Azure or this machine.")
          .footer(
              "",
              "`tradewind COMMAND --help` explains a command.",
              "Exit codes: 0 done, 1 the command failed, 2 wrong usage or a mistake in the project"
                  + " file,",
              "130 interrupted.");

  final Folder directory =
      usage.inherited(
          new Folder(
              "-C, --directory", "DIR", "The service directory; default: the working directory."));

  final Flag verbose = usage.inherited(new Flag("--verbose", "Tell more about what is done."));

  private final Text debug =
      usage.inherited(Text.orAlone("--debug", "NAMES", "Tell everything, with stack traces.", "*"));

  final Flag json = usage.inherited(new Flag("--json", "Print the result as JSON on stdout."));

  public GlobalOptions() {
    usage.inherited(Flag.help("-h, --help", "Show this help."));
    usage.add(Flag.version("-v, --version", "Show the version."));
  }

  private Integer noCommand() {
    throw usage.wrong("a command is missing");
  }

  public boolean isDebug() {
    return debug.value() != null;
  }
}
