package dev.tradewind.spi.operation;

import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import java.util.List;

/**
 * @param functions those whose images are wanted; all are container images
 */
public record PublishImagesRequest(Service service, List<Function> functions) {

  public PublishImagesRequest {
    functions = List.copyOf(functions);
  }
}
