package dev.tradewind.local.state;

import dev.tradewind.local.template.ArtifactReference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacked artifacts, each in a folder named by its content, so that one that has not changed is
 * not unpacked again. A folder appears whole or not at all.
 */
public final class CodeStore {

  private static final int OWNER_EXECUTE = 0100;

  private final Path folder;

  public CodeStore(Path folder) {
    this.folder = folder;
  }

  /**
   * Unpacks an archive unless it is there already.
   *
   * @return false when it was there
   */
  public boolean unpack(ArtifactReference artifact) throws IOException {
    Path target = folder.resolve(artifact.sha256());
    if (Files.isDirectory(target)) {
      return false;
    }
    PrivateFiles.createFolder(folder);
    Path temporary = Files.createTempDirectory(folder, ".unpacking");
    try {
      unpack(Path.of(artifact.file()), temporary);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } finally {
      PrivateFiles.deleteTree(temporary);
    }
  }

  /** Deletes every folder but these, and what a killed command has left. */
  public void keepOnly(Set<Path> folders) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.list(folder)) {
      for (Path one : all.toList()) {
        if (!folders.contains(one)) {
          PrivateFiles.deleteTree(one);
        }
      }
    }
  }

  private static void unpack(Path archive, Path target) throws IOException {
    Set<Path> folders = new HashSet<>();
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      Enumeration<ZipArchiveEntry> entries = zip.getEntries();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        Path file = inside(target, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Path parent = file.getParent();
        if (parent != null && folders.add(parent)) {
          Files.createDirectories(parent);
        }
        if (entry.isUnixSymlink()) {
          link(target, file, zip.getUnixSymlink(entry));
        } else {
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
          }
          makeExecutable(file, entry.getUnixMode());
        }
      }
    }
  }

  /** An entry must not lead out of the folder, by its name or through a link unpacked before. */
  private static Path inside(Path target, String name) throws IOException {
    Path file = target.resolve(name.replace('\\', '/')).normalize();
    if (!file.startsWith(target) || name.startsWith("/")) {
      throw new FileSystemException(name, null, "this entry of the archive leads out of it");
    }
    for (Path above = file.getParent();
        above != null && !above.equals(target);
        above = above.getParent()) {
      if (Files.isSymbolicLink(above)) {
        throw new FileSystemException(name, null, "this entry of the archive lies behind a link");
      }
    }
    return file;
  }

  private static void link(Path target, Path file, String to) throws IOException {
    Path parent = file.getParent();
    Path destination = (parent == null ? target : parent).resolve(to).normalize();
    if (!destination.startsWith(target)) {
      throw new FileSystemException(
          file.getFileName() + " -> " + to, null, "this link in the archive leads out of it");
    }
    Files.createSymbolicLink(file, Path.of(to));
  }

  private static void makeExecutable(Path file, int mode) throws IOException {
    if ((mode & OWNER_EXECUTE) != 0) {
      Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(file));
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      permissions.add(PosixFilePermission.GROUP_EXECUTE);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(file, permissions);
    }
  }
}
