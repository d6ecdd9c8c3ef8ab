package dev.tradewind.aws.http;

import dev.tradewind.aws.naming.LogicalIds;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a name, as the ids of models are made of them: runs of letters or digits, cut before
 * a capital that starts a new word ({@code application/x-amz-json-1.1} has seven).
 */
final class Words {

  private static final Pattern WORD =
      Pattern.compile("[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+");

  private Words() {}

  /** Every word with its first letter raised, the others as they are. */
  static String startCase(String name) {
    return of(name).stream().map(LogicalIds::capitalised).reduce("", String::concat);
  }

  /** Every word in lower case with its first letter raised. */
  static String pascalCase(String name) {
    return of(name).stream()
        .map(word -> LogicalIds.capitalised(word.toLowerCase(Locale.ROOT)))
        .reduce("", String::concat);
  }

  private static List<String> of(String name) {
    return WORD.matcher(name).results().map(MatchResult::group).toList();
  }
}
