package dev.tradewind.aws.infra;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** What rules find: errors, and warnings of what AWS takes and few will want. */
final class Refusals {

  private final List<Diagnostic> found = new ArrayList<>();

  void add(String code, String summary, String detail, SourceRange place) {
    found.add(Diagnostic.error(code, summary, detail, place));
  }

  void warn(String code, String summary, String detail, SourceRange place) {
    found.add(Diagnostic.warning(code, summary, detail, place));
  }

  List<Diagnostic> all() {
    return List.copyOf(found);
  }
}
