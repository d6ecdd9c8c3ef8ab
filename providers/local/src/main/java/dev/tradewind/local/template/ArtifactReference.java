package dev.tradewind.local.template;

import dev.tradewind.packaging.Artifact;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An archive that is unpacked on this machine.
 *
 * @param file absolute
 * @param size in bytes
 * @param sha256 of the archive, in hexadecimal: the name of the folder it is unpacked to
 */
public record ArtifactReference(String file, long size, String sha256) {

  public static ArtifactReference of(Artifact artifact) {
    String hex = HexFormat.of().formatHex(Base64.getDecoder().decode(artifact.sha256()));
    return new ArtifactReference(artifact.file().toString(), artifact.size(), hex);
  }
}
