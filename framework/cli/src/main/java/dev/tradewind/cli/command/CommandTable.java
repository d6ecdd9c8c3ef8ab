package dev.tradewind.cli.command;

import dev.tradewind.cli.option.Usage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Every command by name. A command line with the one command that a user asks for is quicker to
 * make than one with all of them, and is all that is needed unless help or a suggestion is.
 */
public final class CommandTable {

  private static final int HELP_WIDTH = 100;

  private final CommandContext context;
  private final Map<String, Supplier<Usage>> commands = new LinkedHashMap<>();

  public CommandTable(CommandContext context) {
    this.context = context;
    commands.put("deploy", () -> deploy(context));
    commands.put("diff", () -> new DiffCommand(context).usage);
    commands.put("remove", () -> new RemoveCommand(context).usage);
    commands.put("info", () -> new InfoCommand(context).usage);
    commands.put("invoke", () -> new InvokeCommand(context).usage);
    commands.put("logs", () -> new LogsCommand(context).usage);
    commands.put("metrics", () -> new MetricsCommand(context).usage);
    commands.put("rollback", () -> rollback(context));
    commands.put("prune", () -> new PruneCommand(context).usage);
    commands.put("package", () -> new PackageCommand(context).usage);
    commands.put("print", () -> new PrintCommand(context).usage);
    commands.put("validate", () -> new ValidateCommand(context).usage);
    commands.put("completion", () -> new CompletionCommand(context.console(), this::script).usage);
  }

  private static Usage deploy(CommandContext context) {
    DeployCommand deploy = new DeployCommand(context);
    ProjectOptions project = deploy.project;
    Usage list =
        new DeployListCommand(context, project)
            .usage.with("functions", new DeployListFunctionsCommand(context, project).usage);
    return deploy
        .usage
        .with("function", new DeployFunctionCommand(context, project).usage)
        .with("list", list);
  }

  private static Usage rollback(CommandContext context) {
    RollbackCommand rollback = new RollbackCommand(context);
    return rollback.usage.with(
        "function", new RollbackFunctionCommand(context, rollback.project).usage);
  }

  /**
   * The command line for some arguments: with the command they name, or with every command when
   * they name none.
   */
  public CommandLine forArguments(List<String> arguments) {
    String name = commandName(arguments);
    return name != null && commands.containsKey(name) ? with(context.global(), name) : all();
  }

  /**
   * The first argument that is neither an option nor the value of {@code -C}; null when there is
   * none.
   */
  private static @Nullable String commandName(List<String> arguments) {
    boolean isDirectory = false;
    for (String argument : arguments) {
      if (!isDirectory && !argument.startsWith("-")) {
        return argument;
      }
      isDirectory = argument.equals("-C") || argument.equals("--directory");
    }
    return null;
  }

  private CommandLine all() {
    return with(context.global(), commands.keySet().toArray(String[]::new));
  }

  /** What completion is for: every command, beside the one that is running. */
  private CommandLine script() {
    return with(new GlobalOptions(), commands.keySet().toArray(String[]::new));
  }

  private CommandLine with(GlobalOptions global, String... names) {
    for (String name : names) {
      Supplier<Usage> command = commands.get(name);
      if (command != null) {
        global.usage.with(name, command.get());
      }
    }
    CommandLine line = global.usage.commandLine("tradewind");
    line.getCommandSpec().usageMessage().synopsisSubcommandLabel("COMMAND");
    return line.setUsageHelpWidth(HELP_WIDTH);
  }
}
