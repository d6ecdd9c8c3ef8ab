package dev.tradewind.cli.option;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Sees to it that what is said before the name of a command below another one counts for it, or is
 * refused.
 */
final class ParentOptions {

  private ParentOptions() {}

  /** Runs the command that was named; a parser's execution strategy. */
  static int run(ParseResult parsed) {
    refuseHelpOnNothing(parsed);
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    ParseResult named = parsed;
    while (named.hasSubcommand()) {
      named = named.subcommand();
    }
    for (ParseResult above = parsed; above.hasSubcommand(); above = above.subcommand()) {
      for (OptionSpec option : above.matchedOptions()) {
        if (!isInherited(option)) {
          throw refusal(option, named.commandSpec());
        }
        refuseAnotherValue(option, above.subcommand());
      }
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  /** The parser lets every word pass when help is asked for. */
  private static void refuseHelpOnNothing(ParseResult parsed) {
    List<String> words = parsed.unmatched();
    if (!parsed.hasSubcommand() && !words.isEmpty() && !words.getFirst().startsWith("-")) {
      throw new UnmatchedArgumentException(parsed.commandSpec().commandLine(), words);
    }
  }

  private static boolean isInherited(OptionSpec option) {
    return option.inherited() || option.scopeType() == ScopeType.INHERIT;
  }

  private static ParameterException refusal(OptionSpec option, CommandSpec command) {
    String name = option.longestName();
    String line = command.qualifiedName();
    return new ParameterException(
        command.commandLine(),
        command.findOption(name) == null
            ? "there is no option `" + name + "` of `" + line + "`"
            : "`" + name + "` goes behind the command: `" + line + " " + name + "`");
  }

  /** As it is refused when both stand behind the name. */
  private static void refuseAnotherValue(OptionSpec option, ParseResult from) {
    if (option.isMultiValue() || option.arity().max() == 0) {
      return;
    }
    for (ParseResult below = from; below != null; below = below.subcommand()) {
      if (below.hasMatchedOption(option.longestName())) {
        throw new ParameterException(
            below.commandSpec().commandLine(),
            "option '"
                + option.longestName()
                + "' ("
                + option.paramLabel()
                + ") should be specified only once");
      }
    }
  }
}
