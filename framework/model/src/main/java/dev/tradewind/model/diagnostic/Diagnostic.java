package dev.tradewind.model.diagnostic;

import dev.tradewind.model.SourceRange;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A finding about a project: what is wrong, where, why, and what to do.
 *
 * @param code stable name of the rule, in kebab-case ({@code unknown-property}), for tests and
 *     search engines
 * @param summary one line without a final full stop; says what is wrong
 * @param detail why it is wrong and what to write instead, in sentences; empty when the summary
 *     says it all
 * @param place where it was found; null when it has no place in a file
 * @param suggestion the nearest thing that would be right ({@code memorySize}); null when nothing
 *     is close
 */
public record Diagnostic(
    Severity severity,
    String code,
    String summary,
    String detail,
    @Nullable SourceRange place,
    @Nullable String suggestion) {

  public Diagnostic {
    Objects.requireNonNull(severity);
    if (!code.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("diagnostic code must be kebab-case: " + code);
    }
    if (summary.isBlank()) {
      throw new IllegalArgumentException("diagnostic " + code + " needs a summary");
    }
  }

  public static Diagnostic error(
      String code, String summary, String detail, @Nullable SourceRange place) {
    return new Diagnostic(Severity.ERROR, code, summary, detail, place, null);
  }

  public static Diagnostic warning(
      String code, String summary, String detail, @Nullable SourceRange place) {
    return new Diagnostic(Severity.WARNING, code, summary, detail, place, null);
  }

  public Diagnostic suggesting(@Nullable String nearest) {
    return new Diagnostic(severity, code, summary, detail, place, nearest);
  }

  public Diagnostic as(Severity other) {
    return new Diagnostic(other, code, summary, detail, place, suggestion);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
