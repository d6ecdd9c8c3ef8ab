package dev.tradewind.packaging.zip;

import dev.tradewind.packaging.Artifact;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A file that is there as a whole or not at all, and that stays untouched when its content would be
 * the same.
 */
public final class AtomicOutput {

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private AtomicOutput() {}

  /** Writes a file next to its place, then moves it there. */
  public static Artifact replace(Path file, Content content) throws IOException {
    Path temporary =
        Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), ".tmp");
    try {
      MessageDigest digest = sha256();
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(temporary), digest)) {
        content.writeTo(out);
      }
      Artifact artifact = artifact(file, Files.size(temporary), digest);
      if (!holds(file, artifact)) {
        allowReading(temporary);
        move(temporary, file);
      }
      return artifact;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Size and hash of a file that exists. */
  public static Artifact describe(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        size += read;
      }
    }
    return artifact(file, size, digest);
  }

  private static Artifact artifact(Path file, long size, MessageDigest digest) {
    String hash = Base64.getEncoder().encodeToString(digest.digest());
    return new Artifact(file.toAbsolutePath().normalize(), size, hash);
  }

  private static boolean holds(Path file, Artifact artifact) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == artifact.size()
        && describe(file).sha256().equals(artifact.sha256());
  }

  private static void allowReading(Path file) throws IOException {
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
