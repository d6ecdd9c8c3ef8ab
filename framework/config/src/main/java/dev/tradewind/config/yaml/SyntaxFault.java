package dev.tradewind.config.yaml;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What the engine says about a text that is no YAML, in words that help to mend it, and at the
 * place of the mistake: the engine often notices it lines later.
 */
final class SyntaxFault {

  private static final String CODE = "yaml-syntax";

  private final Places places;
  private final String text;

  /**
   * @param text as the engine has read it
   */
  SyntaxFault(Places places, String text) {
    this.places = places;
    this.text = text;
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
    Mark startMark = fault.getContextMark().orElse(mark);
    String problem = fault.getProblem() == null ? "" : fault.getProblem();
    String context = fault.getContext() == null ? "" : fault.getContext();
    SourceRange start = places.at(startMark);
    int tab = indentation(place.line()).indexOf('\t');
    if (tab >= 0) {
      return Diagnostic.error(
          "yaml-tab",
          "the line is indented with a tab",
          "YAML is indented with spaces only. Replace the tab by spaces.",
          SourceRange.at(places.file(), place.line(), tab + 1));
    }
    int conflict = lineBefore(place.line(), "<<<<<<< ");
    if (conflict > 0) {
      return error(
          "a conflict of a merge is not resolved",
          "Choose between the lines up to `=======` and those up to `>>>>>>>`.",
          SourceRange.at(places.file(), conflict, 1));
    }
    if (context.contains("quoted scalar") && problem.contains("end of stream")) {
      return ScalarBefore.of(text, startMark, places)
          .filter(scalar -> isOverrun(scalar, start))
          .map(this::openQuote)
          .orElseGet(
              () ->
                  error("a quote is opened here and not closed", "Add the closing quote.", start));
    }
    if (context.contains("flow")) {
      return bracket(start, place, problem);
    }
    if (problem.startsWith("could not find expected ':'")) {
      return keyWithoutColon(start);
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return unexpectedColon(ScalarBefore.of(text, mark, places), place);
    }
    if (problem.startsWith("expected <block end>")) {
      return unexpectedToken(ScalarBefore.of(text, mark, places), start, place);
    }
    return otherwise(problem, context, start, place);
  }

  private static boolean isOverrun(ScalarBefore scalar, SourceRange next) {
    return scalar.isQuoted() && scalar.spansLines() && scalar.place().endLine() == next.line();
  }

  /** A quoted text that has gone on to a quote that opens another one. */
  private Diagnostic openQuote(ScalarBefore scalar) {
    SourceRange place = scalar.place();
    return error(
        "a quote is opened here and not closed",
        "The next one like it, at %s, has text behind it. Add the closing quote."
            .formatted(SourceRange.at(place.file(), place.endLine(), place.endColumn() - 1)),
        SourceRange.at(place.file(), place.line(), place.column()));
  }

  private Diagnostic bracket(SourceRange start, SourceRange place, String problem) {
    String bracket = character(start);
    boolean leftOpen =
        problem.contains("stream end")
            || (place.line() > start.line()
                && indentation(place.line()).length() <= indentation(start.line()).length());
    if (leftOpen && (bracket.equals("[") || bracket.equals("{"))) {
      return error(
          "a `" + bracket + "` is opened here and not closed",
          "Add the `" + (bracket.equals("[") ? "]" : "}") + "`, or put the value into quotes.",
          start);
    }
    return error(
        "a bracket opened at " + start + " is not closed, or a comma is missing",
        "Inside `[…]` and `{…}` values are parted by commas, and text with `,`, `[`, `]`, `{` or"
            + " `}` in it needs quotes.",
        place);
  }

  private Diagnostic keyWithoutColon(SourceRange start) {
    String line = places.line(start.line());
    String key = line.substring(Math.min(start.column() - 1, line.length()));
    int colon = key.indexOf(':');
    if (colon > 0 && key.indexOf(' ') < 0 && !key.startsWith("//", colon + 1)) {
      return error(
          "a `:` without a space behind it",
          "Write `" + key.substring(0, colon) + ": " + key.substring(colon + 1) + "`.",
          start);
    }
    return error(
        "a key without its `:`",
        "Write `key: value`. The lines of a longer text stand deeper than its key, after `|`.",
        start);
  }

  private Diagnostic unexpectedColon(Optional<ScalarBefore> before, SourceRange place) {
    if (before.isPresent() && before.get().isPlain() && before.get().endsBefore(place, places)) {
      SourceRange value = before.get().place();
      if (!before.get().spansLines()) {
        return error("a `: ` inside a value", "Put the value into quotes.", place);
      }
      if (isFirstInLine(value)) {
        return keyWithoutColon(SourceRange.at(value.file(), value.line(), value.column()));
      }
      return error(
          "the line is indented like a part of the value above",
          "The value begins at "
              + SourceRange.at(value.file(), value.line(), value.column())
              + ". A key begins in the same column as those beside it; a text with `: ` in it needs"
              + " quotes.",
          SourceRange.at(value.file(), place.line(), indentation(place.line()).length() + 1));
    }
    return error(
        "a `: ` stands where no key can be",
        "Either the line is indented wrongly, or the text before it needs quotes.",
        place);
  }

  private Diagnostic unexpectedToken(
      Optional<ScalarBefore> before, SourceRange start, SourceRange place) {
    if (before.isPresent() && isOverrun(before.get(), place)) {
      return openQuote(before.get());
    }
    String found = character(place);
    if (found.equals("]") || found.equals("}")) {
      return error(
          "a `" + found + "` that closes nothing",
          "Remove it, or put the value into quotes.",
          place);
    }
    if (before.isPresent() && before.get().isQuoted() && before.get().endsBefore(place, places)) {
      return error(
          "text behind the closing quote",
          "A value is quoted as a whole. In single quotes a `'` is written twice, in double quotes"
              + " a `\"` is written `\\\"`.",
          place);
    }
    String block = places.line(start.line()).substring(start.column() - 1);
    if (found.equals("-") && block.startsWith("-") && !block.startsWith("- ")) {
      return error(
          "a `-` without a space behind it", "Write `- " + block.substring(1) + "`.", start);
    }
    return error(
        "the line does not fit the indentation of those above",
        "Keys of one object, and items of one list, begin in the same column.",
        place);
  }

  private Diagnostic otherwise(
      String problem, String context, SourceRange start, SourceRange place) {
    boolean isName = context.contains("an alias") || context.contains("an anchor");
    if (isName
        || problem.contains("cannot start any token")
        || problem.startsWith("mapping keys are not allowed")
        || problem.startsWith("expected the node content")) {
      SourceRange value = isName ? start : place;
      String first = character(value);
      return error(
          "a value cannot begin with " + (first.equals("`") ? "a backtick" : "`" + first + "`"),
          "Put the value into quotes.",
          value);
    }
    if (context.contains("block scalar")) {
      return error(
          "text in the line of a `" + character(start) + "`",
          "The text begins on the next line, deeper than its key. A value that begins with `"
              + character(start)
              + "` needs quotes.",
          start);
    }
    if (problem.contains("sequence entries are not allowed")) {
      return error(
          "a list begins in the line of its key",
          "Put every `- item` on a line of its own, or the value into quotes.",
          place);
    }
    if (problem.contains("escape")) {
      return error(
          "a backslash in double quotes that escapes nothing",
          "Write `\\\\` for a backslash, or use single quotes.",
          place);
    }
    if (problem.contains("<document start>")) {
      int directive = lineBefore(place.line(), "%");
      return directive > 0
          ? error(
              "a line cannot begin with `%`",
              "Put the value into quotes, or remove the line.",
              SourceRange.at(places.file(), directive, 1))
          : error(
              "what stands above is complete, and nothing can follow it",
              "Keys of one object begin in the same column.",
              place);
    }
    return error("the file is no valid YAML here", problem + ".", place);
  }

  private static Diagnostic error(String summary, String detail, SourceRange place) {
    return Diagnostic.error(CODE, summary, detail, place);
  }

  /** Whether nothing but spaces and the dashes of list items stands before a place. */
  private boolean isFirstInLine(SourceRange place) {
    return places.line(place.line()).substring(0, place.column() - 1).replace('-', ' ').isBlank();
  }

  /** The first line up to a number that begins with a text; 0: none. */
  private int lineBefore(int number, String beginning) {
    for (int line = 1; line <= number; line++) {
      if (places.line(line).startsWith(beginning)) {
        return line;
      }
    }
    return 0;
  }

  private String character(SourceRange place) {
    String line = places.line(place.line());
    int index = place.column() - 1;
    return index < line.length() ? Character.toString(line.codePointAt(index)) : "";
  }

  private String indentation(int number) {
    String line = places.line(number);
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
