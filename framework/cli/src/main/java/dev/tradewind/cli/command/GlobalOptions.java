package dev.tradewind.cli.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command itself, with the options that every command takes, before or after its name. */
@Command(
    name = "tradewind",
    description = "Deploys a serverless.yml to AWS, Google, Azure or this machine.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "`tradewind COMMAND --help` explains a command.",
      "Exit codes: 0 done, 1 the command failed, 2 wrong usage or a mistake in the project file,",
      "130 interrupted."
    })
public final class GlobalOptions implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private CommandSpec spec;

  @Option(
      names = {"-C", "--directory"},
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The service directory; default: the working directory.")
  @Nullable Path directory;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Tell more about what is done.")
  boolean verbose;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      arity = "0..1",
      fallbackValue = "*",
      paramLabel = "NAMES",
      description = "Tell everything, with stack traces.")
  @Nullable String debug;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print the result as JSON on stdout.")
  boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  boolean help;

  @Option(
      names = {"-v", "--version"},
      versionHelp = true,
      description = "Show the version.")
  boolean version;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  public boolean isDebug() {
    return debug != null;
  }
}
