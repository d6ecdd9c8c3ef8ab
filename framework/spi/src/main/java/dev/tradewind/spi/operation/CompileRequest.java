package dev.tradewind.spi.operation;

import dev.tradewind.model.Service;
import dev.tradewind.packaging.Artifacts;
import java.nio.file.Path;
import java.util.Map;

/**
 * @param images what {@link PublishedImages} says of the service's images
 * @param output the folder for template files; it exists
 */
public record CompileRequest(
    Service service, Artifacts artifacts, Map<String, String> images, Path output) {

  public CompileRequest {
    images = Map.copyOf(images);
  }
}
