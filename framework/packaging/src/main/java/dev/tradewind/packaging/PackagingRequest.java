package dev.tradewind.packaging;

import dev.tradewind.model.Service;
import java.nio.file.Path;
import java.util.Set;

/**
 * @param output the folder that archives are written to; made when it is not there
 * @param functions keys of the functions to package, without any layer; empty: all functions and
 *     layers
 */
public record PackagingRequest(
    Service service, Path output, Set<String> functions, PackagingProgress progress) {

  public PackagingRequest {
    functions = Set.copyOf(functions);
  }

  /** The whole service. */
  public static PackagingRequest all(Service service, Path output) {
    return new PackagingRequest(service, output, Set.of(), PackagingProgress.silent());
  }
}
