package dev.tradewind.aws.infra;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** The errors that rules find. */
final class Refusals {

  private final List<Diagnostic> found = new ArrayList<>();

  void add(String code, String summary, String detail, SourceRange place) {
    found.add(Diagnostic.error(code, summary, detail, place));
  }

  List<Diagnostic> all() {
    return List.copyOf(found);
  }
}
