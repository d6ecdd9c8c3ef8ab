package dev.tradewind.config;

import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;

/** What became of loading a project. */
public sealed interface LoadResult {

  /** Everything found, in the order of the file. */
  List<Diagnostic> diagnostics();

  /** A service, with warnings at most. */
  record Loaded(Service service, List<Diagnostic> diagnostics) implements LoadResult {
    public Loaded {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** No service: at least one of the diagnostics is an error. */
  record Refused(List<Diagnostic> diagnostics) implements LoadResult {
    public Refused {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
