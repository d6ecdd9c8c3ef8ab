package dev.tradewind.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;

/**
 * Where {@code package.artifact} may point besides the disk. The packager asks its sources in
 * order; a provider adds one for the storage of its cloud ({@code s3://bucket/key}).
 */
public interface ArtifactSource {

  boolean handles(URI uri);

  /**
   * Writes the content of the artifact.
   *
   * @throws IOException with a message that tells a user what went wrong
   */
  void fetch(URI uri, OutputStream to) throws IOException, InterruptedException;
}
