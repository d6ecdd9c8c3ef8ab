package dev.tradewind.aws.image;

/**
 * A container image that Lambda can run.
 *
 * @param uri with the digest: {@code <repository>@sha256:<hex>}
 * @param sha256 the digest in hex
 */
public record ContainerImage(String uri, String sha256) {

  /** What stands before the digest in a URI. */
  static final String DIGEST = "@sha256:";

  /**
   * @param uri with the digest
   */
  public static ContainerImage of(String uri) {
    int at = uri.indexOf(DIGEST);
    if (at < 0) {
      throw new IllegalArgumentException("no digest in " + uri);
    }
    return new ContainerImage(uri, uri.substring(at + DIGEST.length()));
  }
}
