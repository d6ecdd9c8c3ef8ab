package dev.tradewind.cli;

import dev.tradewind.cli.command.CommandContext;
import dev.tradewind.cli.command.CommandTable;
import dev.tradewind.cli.command.GlobalOptions;
import dev.tradewind.cli.terminal.Console;
import dev.tradewind.config.ProjectLoader;
import dev.tradewind.config.binding.ProjectBinder;
import dev.tradewind.engine.Packages;
import dev.tradewind.engine.PluginCatalog;
import dev.tradewind.engine.Projects;
import dev.tradewind.engine.ProviderCatalog;
import dev.tradewind.packaging.HttpArtifactSource;
import dev.tradewind.packaging.Packager;
import dev.tradewind.packaging.build.JavaBuild;
import dev.tradewind.packaging.build.SystemCommands;
import dev.tradewind.packaging.esbuild.EsbuildBuild;
import dev.tradewind.packaging.python.RequirementsBuild;
import dev.tradewind.spi.secret.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The composition root: makes everything that a command works with, and runs it. */
public final class Tradewind {

  private static final Duration DOWNLOAD_TIMEOUT = Duration.ofMinutes(5);

  private final Secrets secrets = new Secrets();
  private final Console console;
  private final Map<String, String> environment;
  private final Path workingDirectory;

  public Tradewind(Console console, Map<String, String> environment, Path workingDirectory) {
    this.console = console.masking(secrets);
    this.environment = Map.copyOf(environment);
    this.workingDirectory = workingDirectory;
  }

  /** Runs a command line; gives its exit code. */
  public int run(List<String> arguments) {
    try {
      int code = execute(helpAsOption(arguments));
      return Thread.interrupted() ? ExitCode.INTERRUPTED : code;
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  /** {@code help package} is {@code package --help}. */
  private static List<String> helpAsOption(List<String> arguments) {
    if (arguments.isEmpty() || !arguments.getFirst().equals("help")) {
      return arguments;
    }
    List<String> asked = new ArrayList<>(arguments.subList(1, arguments.size()));
    asked.add("--help");
    return asked;
  }

  private int execute(List<String> arguments) {
    if (arguments.equals(List.of("--version")) || arguments.equals(List.of("-v"))) {
      console.out().println("tradewind " + Version.current());
      return ExitCode.DONE;
    }
    GlobalOptions global = new GlobalOptions();
    CommandLine line = new CommandTable(context(global, arguments)).forArguments(arguments);
    line.setOut(
        new java.io.PrintWriter(console.out(), true, java.nio.charset.StandardCharsets.UTF_8));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            console.outStyle().isOn() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.getCommandSpec().version("tradewind " + Version.current());
    line.setParameterExceptionHandler((e, args) -> wrongUsage(e, arguments));
    line.setExecutionExceptionHandler((e, command, parsed) -> broken(e, global));
    if (arguments.isEmpty()) {
      line.usage(line.getOut());
      return ExitCode.WRONG_INPUT;
    }
    return line.execute(arguments.toArray(String[]::new));
  }

  private CommandContext context(GlobalOptions global, List<String> arguments) {
    ProjectLoader loader = new ProjectLoader(secrets);
    ProjectBinder binder = new ProjectBinder();
    WarmUp.start(loader, binder, arguments);
    ProviderCatalog providers = ProviderCatalog.installed();
    Projects projects =
        new Projects(loader, binder, providers, PluginCatalog.installed(), environment);
    return new CommandContext(
        global,
        console,
        projects,
        new Packages(packager()),
        secrets,
        workingDirectory,
        InstantSource.system());
  }

  private static Packager packager() {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return new Packager(
        List.of(new HttpArtifactSource(DOWNLOAD_TIMEOUT)),
        List.of(new JavaBuild(new SystemCommands(), windows)),
        List.of(
            new EsbuildBuild(new SystemCommands(), windows),
            new RequirementsBuild(new SystemCommands())),
        Runtime.getRuntime().availableProcessors());
  }

  private int wrongUsage(ParameterException e, List<String> arguments) {
    UsageMessage message = UsageMessage.of(e, arguments);
    console.err().println(console.errStyle().red("error") + ": " + message.text());
    message.advice().ifPresent(advice -> console.err().println("  " + advice));
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    console.err().println("  `" + command + " --help` shows what there is.");
    return ExitCode.WRONG_INPUT;
  }

  private int broken(Exception e, GlobalOptions global) {
    if (e instanceof InterruptedException) {
      console.err().println("interrupted; run the command again to go on.");
      return ExitCode.INTERRUPTED;
    }
    console.err().println(console.errStyle().red("error") + ": this is a bug in tradewind: " + e);
    if (global.isDebug()) {
      e.printStackTrace(console.err());
    } else {
      console.err().println("  --debug shows where; please report it with that output.");
    }
    return ExitCode.FAILED;
  }
}
