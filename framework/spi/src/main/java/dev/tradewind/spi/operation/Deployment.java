package dev.tradewind.spi.operation;

import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.Artifacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A service ready to be handed over.
 *
 * @param output the folder that holds the template
 * @param files what the compiler wrote there, the template first
 * @param origins finds where in the project file a resource of the template comes from, by its name
 *     there; those that no part of the file stands for are left out
 * @param diagnostics warnings, and errors that only the compiler could find
 */
public record Deployment(
    Service service,
    Artifacts artifacts,
    Path output,
    List<Path> files,
    Supplier<Map<String, SourceRange>> origins,
    List<Diagnostic> diagnostics) {

  public Deployment {
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
  }
}
