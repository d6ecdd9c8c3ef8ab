package dev.tradewind.spi.operation;

import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.packaging.Artifact;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the function are brought up to date in any case.
 *
 * @param artifact null for a function that is a container image, and when its code stays
 * @param images what {@link PublishedImages} says of the function's image; not needed when its code
 *     stays
 * @param code whether its code is brought up to date too
 * @param force upload even when the code has not changed
 */
public record DeployFunctionRequest(
    Service service,
    Function function,
    @Nullable Artifact artifact,
    Map<String, String> images,
    boolean code,
    boolean force) {

  public DeployFunctionRequest {
    images = Map.copyOf(images);
  }
}
