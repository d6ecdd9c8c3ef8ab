package dev.tradewind.packaging.esbuild;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Errors and warnings in what esbuild prints: a line {@code ✘ [ERROR] text}, an indented {@code
 * file:line:column:} with the column counted from 0, the line of code, and notes.
 */
final class EsbuildMessages {

  private static final Pattern HEAD = Pattern.compile("\\S+ \\[(ERROR|WARNING)] (.+)");
  private static final Pattern PLACE = Pattern.compile(" {4}(\\S.*):(\\d+):(\\d+):");
  private static final Pattern NOTE = Pattern.compile(" {2}(\\S.*)");

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private boolean isError;
  private @Nullable String head;
  private @Nullable SourceRange place;
  private final List<String> notes = new ArrayList<>();

  private EsbuildMessages() {}

  /** In the order in which they were printed. */
  static List<Diagnostic> of(List<String> lines) {
    EsbuildMessages messages = new EsbuildMessages();
    lines.forEach(messages::line);
    messages.finish();
    return messages.diagnostics;
  }

  private void line(String line) {
    Matcher starts = HEAD.matcher(line);
    if (starts.matches()) {
      finish();
      isError = starts.group(1).equals("ERROR");
      head = starts.group(2);
      return;
    }
    Matcher at = PLACE.matcher(line);
    Matcher note = NOTE.matcher(line);
    if (at.matches() && place == null) {
      int row = Integer.parseInt(at.group(2));
      place = SourceRange.at(at.group(1), row, Integer.parseInt(at.group(3)) + 1);
    } else if (note.matches()) {
      notes.add(note.group(1));
    }
  }

  private void finish() {
    if (head != null) {
      String detail = notes.isEmpty() ? "esbuild says so." : String.join(" ", notes);
      diagnostics.add(
          isError
              ? Diagnostic.error("esbuild-error", head, detail, place)
              : Diagnostic.warning("esbuild-warning", head, detail, place));
    }
    head = null;
    place = null;
    notes.clear();
  }
}
