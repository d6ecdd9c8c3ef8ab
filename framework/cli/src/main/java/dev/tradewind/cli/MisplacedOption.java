package dev.tradewind.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** An option of a command that is said before its name. */
final class MisplacedOption {

  private MisplacedOption() {}

  /**
   * What to say of it; empty when no command has such an option.
   *
   * @param written the option as it was written, with its value when that is attached
   * @param line the command that does not have the option
   * @param arguments the whole command line
   */
  static Optional<UsageMessage> of(String written, CommandLine line, List<String> arguments) {
    int at = arguments.indexOf(written);
    String command = null;
    int end = at;
    while (at >= 0 && command == null && ++end < arguments.size()) {
      command = line.getSubcommands().containsKey(arguments.get(end)) ? arguments.get(end) : null;
    }
    String name = written.split("=", 2)[0];
    for (Map.Entry<String, CommandLine> below : line.getSubcommands().entrySet()) {
      OptionSpec option = below.getValue().getCommandSpec().findOption(name);
      if (option != null && (command == null || command.equals(below.getKey()))) {
        String start = line.getCommandSpec().qualifiedName();
        return Optional.of(
            new UsageMessage(
                "`" + name + "` is an option of a command, and stands before its name",
                Optional.of(
                    "It goes behind the command: `"
                        + start
                        + " "
                        + (command == null ? "COMMAND" : command)
                        + " "
                        + example(name, option, arguments.subList(at, end))
                        + "`.")));
      }
    }
    return Optional.empty();
  }

  /** The option with its value, but without a secret. */
  private static String example(String name, OptionSpec option, List<String> written) {
    if (option.arity().max() == 0 || written.getFirst().length() > name.length()) {
      return isSecret(option) ? name + " " + option.paramLabel() : written.getFirst();
    }
    boolean hasValue = written.size() > 1 && !isSecret(option);
    return name + " " + (hasValue ? written.get(1) : option.paramLabel());
  }

  private static boolean isSecret(OptionSpec option) {
    return option.longestName().equals("--secret-param");
  }
}
