package dev.tradewind.packaging;

import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;

/** How packaging ended. */
public sealed interface PackagingResult {

  List<Diagnostic> diagnostics();

  /**
   * @param diagnostics warnings
   */
  record Packed(Artifacts artifacts, List<Diagnostic> diagnostics) implements PackagingResult {
    public Packed {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * No archive was changed that could not be completed.
   *
   * @param diagnostics at least one error, and warnings
   */
  record Failed(List<Diagnostic> diagnostics) implements PackagingResult {
    public Failed {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
