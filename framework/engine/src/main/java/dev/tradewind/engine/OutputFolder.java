package dev.tradewind.engine;

import dev.tradewind.model.Service;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where packaging writes to. */
final class OutputFolder {

  private static final String USUAL = ".serverless";

  private OutputFolder() {}

  /**
   * The folder for a service: {@code --package}, else {@code package.path}, else {@code
   * .serverless}. A target other than the default one gets a folder of its own below it, so that
   * several targets of a project do not overwrite each other.
   *
   * @param asked value of {@code --package}, relative to the service directory; null when not given
   */
  static Path of(Service service, @Nullable String asked) {
    String path = service.packaging().path();
    String chosen = asked != null ? asked : path != null ? path : USUAL;
    Path folder = service.directory().resolve(chosen).normalize();
    boolean isDefault = service.target().name().equals(service.provider().name());
    return isDefault ? folder : folder.resolve(service.target().name());
  }
}
