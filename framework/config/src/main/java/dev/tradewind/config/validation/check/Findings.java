package dev.tradewind.config.validation.check;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Where checks put what they find. */
public final class Findings {

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  public void error(String code, SourceRange place, String summary, String detail) {
    diagnostics.add(Diagnostic.error(code, summary, detail, place));
  }

  public void warning(String code, SourceRange place, String summary, String detail) {
    diagnostics.add(Diagnostic.warning(code, summary, detail, place));
  }

  /** An error about a name that does not exist, with the nearest one that does. */
  public void unknown(
      String code,
      SourceRange place,
      String summary,
      String detail,
      String written,
      Collection<String> known) {
    diagnostics.add(
        Diagnostic.error(code, summary, detail, place)
            .suggesting(NearestName.of(written, known).orElse(null)));
  }

  public void add(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  public List<Diagnostic> all() {
    return List.copyOf(diagnostics);
  }
}
