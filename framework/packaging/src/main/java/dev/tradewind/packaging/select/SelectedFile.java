package dev.tradewind.packaging.select;

import java.nio.file.Path;

/**
 * A file that belongs to an archive.
 *
 * @param name path from the folder that was walked, with forward slashes; starts with {@code ../}
 *     for a file outside of it
 * @param path where it is read
 * @param size in bytes, when it was found
 * @param modified milliseconds since 1970, when it was found
 * @param executable by its owner; always true on a file system without such a mark
 */
public record SelectedFile(String name, Path path, long size, long modified, boolean executable) {

  /** The same file under another name. */
  public SelectedFile renamed(String other) {
    return new SelectedFile(other, path, size, modified, executable);
  }
}
