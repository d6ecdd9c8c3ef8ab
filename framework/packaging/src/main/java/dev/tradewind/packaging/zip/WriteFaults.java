package dev.tradewind.packaging.zip;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.select.SelectedFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a user is told when a file cannot be read or an archive cannot be written. */
final class WriteFaults {

  private WriteFaults() {}

  static Diagnostic ofFile(SelectedFile file, IOException fault) {
    return switch (fault) {
      case ChangedFileException ignored ->
          Diagnostic.error(
              "file-changed",
              file.name() + " changed while it was packaged",
              "Something else writes to it, a build perhaps. Wait for it to end and package again,"
                  + " or exclude the file.",
              null);
      case NoSuchFileException gone when file.path().toString().equals(gone.getFile()) ->
          Diagnostic.error(
              "file-changed",
              file.name() + " disappeared while the service was packaged",
              "Something else removed it, a build perhaps. Wait for it to end and package again.",
              null);
      default ->
          Diagnostic.error(
              "unreadable-file",
              "Cannot package " + file.name(),
              "The operating system says: "
                  + fault
                  + ". Check that you may read it and that the disk is not full, or exclude it with"
                  + " a pattern under package.",
              null);
    };
  }

  static Diagnostic ofArchive(Path file, IOException fault) {
    return Diagnostic.error(
        "archive-not-written",
        "Cannot write " + file,
        "The operating system says: "
            + fault
            + ". Check that the disk is not full and that you may write there. No half-written"
            + " archive was left.",
        null);
  }
}
