package dev.tradewind.spi;

import dev.tradewind.spi.operation.PublishImagesRequest;
import dev.tradewind.spi.operation.PublishedImages;
import dev.tradewind.spi.progress.Progress;

/**
 * Brings container images to where their functions find them, before the service is compiled, so
 * that compiling needs no network. May build and upload. Called for services with such functions
 * only.
 */
public interface ImagePublisher extends Provider {

  PublishedImages publishImages(PublishImagesRequest request, Progress progress)
      throws ProviderException;
}
