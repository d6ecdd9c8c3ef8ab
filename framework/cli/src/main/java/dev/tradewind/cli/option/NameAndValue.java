package dev.tradewind.cli.option;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Refuses what is not {@code NAME=VALUE}, without showing it: it may be a secret. */
final class NameAndValue implements IParameterPreprocessor {

  @Override
  @SuppressWarnings("JdkObsolete") // The parser's own type.
  public boolean preprocess(
      Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
    if (!arguments.isEmpty() && arguments.peek().indexOf('=') < 1) {
      String name = ((OptionSpec) option).longestName();
      throw new ParameterException(
          command.commandLine(),
          "`" + name + "` needs a name, an equals sign and a value: `" + name + " NAME=VALUE`");
    }
    return false; // The parser goes on with it.
  }
}
