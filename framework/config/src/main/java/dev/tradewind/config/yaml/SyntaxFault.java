package dev.tradewind.config.yaml;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the engine says about a text that is no YAML, in words that help to mend it. */
final class SyntaxFault {

  private static final String CODE = "yaml-syntax";

  private record Advice(String summary, String detail) {}

  private final Places places;

  SyntaxFault(Places places) {
    this.places = places;
  }

  Diagnostic diagnose(YamlEngineException fault) {
    if (fault instanceof MarkedYamlEngineException marked && marked.getProblemMark().isPresent()) {
      return marked(marked, marked.getProblemMark().get());
    }
    if (fault instanceof ReaderException unreadable) {
      return Diagnostic.error(
          CODE,
          "the file holds a control character, U+%04X".formatted(unreadable.getCodePoint()),
          "YAML does not allow it. Remove it, or write it as an escape in double quotes.",
          places.atCharacter(unreadable.getCodePoint()));
    }
    return Diagnostic.error(
        CODE,
        "the file is no valid YAML",
        String.valueOf(fault.getMessage()),
        SourceRange.at(places.file(), 1, 1));
  }

  private Diagnostic marked(MarkedYamlEngineException fault, Mark mark) {
    SourceRange place = places.at(mark);
    String indentation = indentation(places.line(place.line()));
    int tab = indentation.indexOf('\t');
    if (tab >= 0) {
      return Diagnostic.error(
          "yaml-tab",
          "the line is indented with a tab",
          "YAML is indented with spaces only. Replace the tab by spaces.",
          SourceRange.at(places.file(), place.line(), tab + 1));
    }
    String problem = fault.getProblem() == null ? "" : fault.getProblem();
    String context = fault.getContext() == null ? "" : fault.getContext();
    SourceRange start = fault.getContextMark().map(places::at).orElse(place);
    if (problem.contains("end of stream") && context.contains("quoted scalar")) {
      return Diagnostic.error(
          CODE, "a quote is opened here and never closed", "Add the closing quote.", start);
    }
    if (context.contains("flow")) {
      return Diagnostic.error(
          CODE,
          "a bracket opened at " + start + " is not closed, or a comma is missing",
          "Inside `[…]` and `{…}` values are parted by commas, and text with `,`, `[`, `]`, `{` or"
              + " `}` in it needs quotes.",
          place);
    }
    Advice advice = advice(problem, mark);
    return Diagnostic.error(CODE, advice.summary(), advice.detail(), place);
  }

  private Advice advice(String problem, Mark mark) {
    if (problem.startsWith("mapping values are not allowed")) {
      return new Advice(
          "a `: ` stands where no key can be",
          "Either the line is indented wrongly, or the text before it needs quotes.");
    }
    if (problem.contains("cannot start any token")) {
      String line = places.line(mark.getLine() + 1);
      String first = line.isBlank() ? "" : character(line, places.at(mark).column() - 1);
      return new Advice("a value cannot begin with `" + first + "`", "Put the value into quotes.");
    }
    if (problem.startsWith("expected <block end>")) {
      return new Advice(
          "the line does not fit the indentation of those above",
          "Keys of one object, and items of one list, begin in the same column.");
    }
    if (problem.startsWith("could not find expected ':'")) {
      return new Advice(
          "a key without its `:`", "Write `key: value`; a text over several lines needs `|`.");
    }
    if (problem.contains("escape")) {
      return new Advice(
          "a backslash in double quotes that escapes nothing",
          "Write `\\\\` for a backslash, or use single quotes.");
    }
    return new Advice("the file is no valid YAML here", problem + ".");
  }

  private static String character(String line, int index) {
    return index >= 0 && index < line.length() ? Character.toString(line.codePointAt(index)) : "";
  }

  private static String indentation(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
