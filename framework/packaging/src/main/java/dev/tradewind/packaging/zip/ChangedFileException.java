package dev.tradewind.packaging.zip;

import java.io.IOException;

/** A file was written to while it was packaged. */
final class ChangedFileException extends IOException {

  ChangedFileException(String file) {
    super(file + " changed while it was read");
  }
}
