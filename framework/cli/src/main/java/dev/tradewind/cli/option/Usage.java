package dev.tradewind.cli.option;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/**
 * How a command is used: what it is for, its options in the order of its help, and the commands
 * below it. A command keeps one in a field, before those of its options.
 */
public final class Usage {

  private final CommandSpec spec;

  /**
   * @param command gives the exit code
   */
  public Usage(Callable<Integer> command, String description) {
    spec = CommandSpec.wrapWithoutInspection(command);
    spec.usageMessage().description(description);
  }

  /** Lines below everything else in the command's help. */
  public Usage footer(String... lines) {
    spec.usageMessage().footer(lines);
    return this;
  }

  /** The command has this option. */
  public <O extends Option<?>> O add(O option) {
    spec.addOption(option.spec());
    return option;
  }

  /** The command has this option, and so have those below it: before their name and after it. */
  public <O extends Option<?>> O inherited(O option) {
    // A copy reads and writes the value of what it is a copy of.
    spec.addOption(OptionSpec.builder(option.spec()).scopeType(ScopeType.INHERIT).build());
    return option;
  }

  /** The command has to be given this. */
  public <E extends Enum<E>> Parameter<E> add(Parameter<E> parameter) {
    spec.addPositional(parameter.spec());
    return parameter;
  }

  /** There is a command below this one. */
  public Usage with(String name, Usage command) {
    command.spec.usageMessage().sortOptions(false);
    spec.addSubcommand(name, command.spec);
    return this;
  }

  /** The parser of a command that is below no other, and of those below it. */
  public CommandLine commandLine(String name) {
    return new CommandLine(spec.name(name))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(ParentOptions::run);
  }

  /** What a command throws when options that are right each do not go together. */
  public ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
