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

  /**
   * The exact image for each that a function of the request names. Called again with every package
   * and deploy: the same images are published again, those of a call that failed half way too. Runs
   * on the thread of the command and ends when that is interrupted.
   *
   * @throws ProviderException when the registry or what builds images cannot be reached; what is
   *     wrong with single images stands in the result
   */
  PublishedImages publishImages(PublishImagesRequest request, Progress progress)
      throws ProviderException;
}
