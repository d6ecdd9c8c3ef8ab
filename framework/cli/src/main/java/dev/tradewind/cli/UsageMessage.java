package dev.tradewind.cli;

import dev.tradewind.model.diagnostic.NearestName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is wrong with a command line and what to write instead, in words of our own where the
 * parser's are hard to read.
 */
record UsageMessage(String text, Optional<String> advice) {

  /** Commands of the Serverless Framework that are not here, and what does their work. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "offline", "`deploy --target local` runs the service on this machine.",
          "dev", "`deploy --target local` runs the service on this machine.",
          "local",
              "`deploy --target local`, then `invoke --target local`, runs it on this machine.",
          "create", "Copy a folder of `examples` to start from.",
          "help", "`tradewind help COMMAND` explains a command.");

  /**
   * @param arguments the whole command line
   */
  static UsageMessage of(ParameterException e, List<String> arguments) {
    if (!(e instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return new UsageMessage(String.valueOf(e.getMessage()), Optional.empty());
    }
    String first = unmatched.getUnmatched().getFirst();
    CommandLine line = e.getCommandLine();
    if (unmatched.isUnknownOption()) {
      Optional<UsageMessage> early = MisplacedOption.of(first, line, arguments);
      if (early.isPresent()) {
        return early.get();
      }
      List<String> options =
          line.getCommandSpec().options().stream()
              .flatMap(option -> List.of(option.names()).stream())
              .filter(name -> name.startsWith("--"))
              .toList();
      return new UsageMessage("there is no option `" + first + "`", nearest(first, options));
    }
    List<String> commands = List.copyOf(line.getSubcommands().keySet());
    Optional<String> advice =
        Optional.ofNullable(ELSEWHERE.get(first)).or(() -> nearest(first, commands));
    String what = line.getParent() == null ? "there is no command" : "unexpected argument";
    return new UsageMessage(what + " `" + first + "`", advice);
  }

  private static Optional<String> nearest(String written, List<String> names) {
    return NearestName.of(written, names).map(name -> "did you mean `" + name + "`?");
  }
}
