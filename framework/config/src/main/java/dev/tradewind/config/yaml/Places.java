package dev.tradewind.config.yaml;

import dev.tradewind.model.SourceRange;
import java.util.Arrays;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * From the marks of the engine, which count code points from 0, to places, which count UTF-16 units
 * from 1.
 */
final class Places {

  private final String file;
  private final String text;
  private final int[] lineStarts;
  private final boolean wide;

  Places(String file, String text) {
    this.file = file;
    this.text = text;
    this.lineStarts = lineStarts(text);
    this.wide = text.codePointCount(0, text.length()) != text.length();
  }

  String file() {
    return file;
  }

  SourceRange of(Event event) {
    return between(event.getStartMark(), event.getEndMark());
  }

  SourceRange at(Mark mark) {
    return SourceRange.at(file, mark.getLine() + 1, column(mark));
  }

  SourceRange between(Optional<Mark> start, Optional<Mark> end) {
    if (start.isEmpty() || end.isEmpty()) {
      return SourceRange.at(file, 1, 1);
    }
    Mark from = start.get();
    Mark to = end.get();
    return new SourceRange(file, from.getLine() + 1, column(from), to.getLine() + 1, column(to));
  }

  /** From the start of one place to the end of another. */
  static SourceRange span(SourceRange from, SourceRange to) {
    return new SourceRange(from.file(), from.line(), from.column(), to.endLine(), to.endColumn());
  }

  /** The place of a value that has a tag or an anchor in front, which the engine counts in. */
  SourceRange withoutProperties(SourceRange place) {
    int i = lineStarts[place.line() - 1] + place.column() - 1;
    int line = place.line();
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '!' || c == '&') {
        while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
          i++;
        }
      } else if (c == '\n') {
        i++;
        line++;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        i++;
      } else {
        break;
      }
    }
    if (line > place.endLine()) {
      return place;
    }
    int column = i - lineStarts[line - 1] + 1;
    return new SourceRange(file, line, column, place.endLine(), place.endColumn());
  }

  /** The index of the tab that a fault is about, when it does not indent the line; else -1. */
  int separatingTab(YamlEngineException fault) {
    if (!(fault instanceof MarkedYamlEngineException marked) || marked.getProblemMark().isEmpty()) {
      return -1;
    }
    SourceRange place = at(marked.getProblemMark().get());
    int start = lineStarts[place.line() - 1];
    int index = start + place.column() - 1;
    return index < text.length()
            && text.charAt(index) == '\t'
            && !text.substring(start, index).isBlank()
        ? index
        : -1;
  }

  /** Where a character stands first. */
  SourceRange atCharacter(int codePoint) {
    int index = Math.max(0, text.indexOf(codePoint));
    int line = Arrays.binarySearch(lineStarts, index);
    int row = line >= 0 ? line : -line - 2;
    return SourceRange.at(file, row + 1, index - lineStarts[row] + 1);
  }

  /** One line of the text, counted from 1, without its end; empty past the last one. */
  String line(int number) {
    if (number < 1 || number > lineStarts.length) {
      return "";
    }
    int start = lineStarts[number - 1];
    int end = number < lineStarts.length ? lineStarts[number] : text.length();
    return text.substring(start, end).stripTrailing();
  }

  private int column(Mark mark) {
    int column = mark.getColumn();
    if (!wide || mark.getLine() >= lineStarts.length) {
      return column + 1;
    }
    int start = lineStarts[mark.getLine()];
    int end =
        mark.getLine() + 1 < lineStarts.length ? lineStarts[mark.getLine() + 1] : text.length();
    int available = text.codePointCount(start, end);
    return text.offsetByCodePoints(start, Math.min(column, available)) - start + 1;
  }

  /** A line ends with a line feed, a carriage return, or both. */
  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    int feed = text.indexOf('\n');
    int carriage = text.indexOf('\r');
    while (feed >= 0 || carriage >= 0) {
      boolean fed = carriage < 0 || (feed >= 0 && feed <= carriage + 1);
      int end = fed ? feed : carriage;
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = end + 1;
      if (feed >= 0 && feed <= end) {
        feed = text.indexOf('\n', end + 1);
      }
      if (carriage >= 0 && carriage <= end) {
        carriage = text.indexOf('\r', end + 1);
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
