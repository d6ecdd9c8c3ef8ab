package dev.tradewind.cli;

import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in words of our own where the parser's are hard to read. */
final class UsageMessage {

  private UsageMessage() {}

  static String of(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return String.valueOf(e.getMessage());
    }
    String first = unmatched.getUnmatched().getFirst();
    if (unmatched.isUnknownOption()) {
      return "there is no option `" + first + "`";
    }
    boolean isRoot = e.getCommandLine().getParent() == null;
    return isRoot ? "there is no command `" + first + "`" : "unexpected argument `" + first + "`";
  }
}
