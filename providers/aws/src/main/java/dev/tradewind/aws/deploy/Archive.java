package dev.tradewind.aws.deploy;

import dev.tradewind.aws.deployment.Sha256;
import dev.tradewind.packaging.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to be uploaded.
 *
 * @param name in the folder of the deployment
 * @param size in bytes
 * @param sha256 base64 with padding
 */
record Archive(String name, Path file, long size, String sha256) {

  static Archive of(Artifact artifact) {
    return new Archive(
        String.valueOf(artifact.file().getFileName()),
        artifact.file(),
        artifact.size(),
        artifact.sha256());
  }

  static Archive of(Path file) throws IOException {
    return new Archive(String.valueOf(file.getFileName()), file, Files.size(file), Sha256.of(file));
  }
}
