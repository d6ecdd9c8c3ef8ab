package dev.tradewind.spi.operation;

import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;

/**
 * @param pruned in file order, oldest version first; with a dry run what would be
 * @param diagnostics warnings: versions that could not go
 */
public record PruneResult(List<Pruned> pruned, List<Diagnostic> diagnostics) {

  /** What a version is of. */
  public enum Kind {
    FUNCTION,
    LAYER
  }

  /**
   * @param key in the project file
   */
  public record Pruned(Kind kind, String key, String version) {}

  public PruneResult {
    pruned = List.copyOf(pruned);
    diagnostics = List.copyOf(diagnostics);
  }
}
