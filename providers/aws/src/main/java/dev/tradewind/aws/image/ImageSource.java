package dev.tradewind.aws.image;

import dev.tradewind.model.SourceRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the image of a function comes from. */
public sealed interface ImageSource {

  /** An exact image. */
  record Finished(ContainerImage image) implements ImageSource {}

  /** An image by a tag; only the registry knows which one it means today. */
  record Tagged(String uri, EcrUri parts, SourceRange place) implements ImageSource {

    /** The same image, exactly. */
    ContainerImage at(String digest) {
      int end = uri.indexOf(':');
      return ContainerImage.of((end < 0 ? uri : uri.substring(0, end)) + "@" + digest);
    }
  }

  /**
   * An image that is built.
   *
   * @param name its key under {@code provider.ecr.images}
   * @param folder the build context, as it is written
   * @param file the Dockerfile, as seen from that folder
   * @param platform empty for Docker's own choice, and so is provenance
   */
  record Built(
      String name,
      String folder,
      String file,
      Map<String, String> arguments,
      List<String> cacheFrom,
      String platform,
      String provenance,
      List<String> options,
      SourceRange place)
      implements ImageSource {}

  /** Its name among the published images; empty for one that needs no publishing. */
  default Optional<String> publishedAs() {
    return switch (this) {
      case Finished finished -> Optional.empty();
      case Tagged tagged -> Optional.of(tagged.uri());
      case Built built -> Optional.of(built.name());
    };
  }

  /** The exact image, once it is published. */
  default ContainerImage among(Map<String, String> published) {
    if (this instanceof Finished finished) {
      return finished.image();
    }
    String name = publishedAs().orElseThrow();
    String uri = published.get(name);
    if (uri == null) {
      throw new IllegalStateException("the image " + name + " is not published");
    }
    return ContainerImage.of(uri);
  }
}
