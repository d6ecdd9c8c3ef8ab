package dev.tradewind.cli.command;

import java.util.Arrays;
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
  private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

  public CommandTable(CommandContext context) {
    this.context = context;
    commands.put("deploy", () -> deploy(context));
    commands.put("diff", () -> new DiffCommand(context));
    commands.put("remove", () -> new RemoveCommand(context));
    commands.put("info", () -> new InfoCommand(context));
    commands.put("invoke", () -> new InvokeCommand(context));
    commands.put("logs", () -> new LogsCommand(context));
    commands.put("metrics", () -> new MetricsCommand(context));
    commands.put("rollback", () -> rollback(context));
    commands.put("prune", () -> new PruneCommand(context));
    commands.put("package", () -> new PackageCommand(context));
    commands.put("print", () -> new PrintCommand(context));
    commands.put("validate", () -> new ValidateCommand(context));
    commands.put("completion", () -> new CompletionCommand(context.console(), this::all));
  }

  private static CommandLine deploy(CommandContext context) {
    ProjectOptions project = new ProjectOptions();
    CommandLine list =
        new CommandLine(new DeployListCommand(context, project))
            .addSubcommand("functions", new DeployListFunctionsCommand(context, project));
    return new CommandLine(new DeployCommand(context, project))
        .addSubcommand("function", new DeployFunctionCommand(context, project))
        .addSubcommand("list", list);
  }

  private static CommandLine rollback(CommandContext context) {
    ProjectOptions project = new ProjectOptions();
    return new CommandLine(new RollbackCommand(context, project))
        .addSubcommand("function", new RollbackFunctionCommand(context, project));
  }

  /**
   * The command line for some arguments: with the command they name, or with every command when
   * they name none.
   */
  public CommandLine forArguments(List<String> arguments) {
    String name = commandName(arguments);
    return name != null && commands.containsKey(name) ? with(name) : all();
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
    return with(commands.keySet().toArray(String[]::new));
  }

  private static void inOrder(CommandLine line) {
    for (CommandLine each : line.getSubcommands().values()) {
      each.getCommandSpec().usageMessage().sortOptions(false);
      inOrder(each);
    }
  }

  private CommandLine with(String... names) {
    CommandLine line = new CommandLine(context.global());
    Arrays.stream(names)
        .forEach(
            name -> {
              Supplier<Object> command = commands.get(name);
              if (command != null) {
                line.addSubcommand(name, command.get());
              }
            });
    inOrder(line);
    return line.setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpWidth(HELP_WIDTH);
  }
}
