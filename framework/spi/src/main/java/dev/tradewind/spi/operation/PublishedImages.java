package dev.tradewind.spi.operation;

import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;

/**
 * @param uris the exact image, by its name or by the URI with a tag that the project file has for
 *     it; one that is written exactly is left out
 * @param diagnostics errors mean that some images are missing
 */
public record PublishedImages(Map<String, String> uris, List<Diagnostic> diagnostics) {

  public PublishedImages {
    uris = Map.copyOf(uris);
    diagnostics = List.copyOf(diagnostics);
  }
}
