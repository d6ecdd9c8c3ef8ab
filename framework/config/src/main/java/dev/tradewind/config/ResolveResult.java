package dev.tradewind.config;

import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;

/** What became of reading a project file and resolving its variables. */
public sealed interface ResolveResult {

  /** Everything found. */
  List<Diagnostic> diagnostics();

  /** A file without variables, with warnings at most. */
  record Resolved(ResolvedProject project, List<Diagnostic> diagnostics) implements ResolveResult {
    public Resolved {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** At least one of the diagnostics is an error. */
  record Failed(List<Diagnostic> diagnostics) implements ResolveResult {
    public Failed {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
