package dev.tradewind.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/** An option with the path of a folder. */
public final class Folder extends Option<@Nullable Path> {

  public Folder(String names, String label, String description) {
    super(named(names, label, description).type(Path.class).converters(Folder::path));
  }

  /** Null when it is not said. */
  public @Nullable Path value() {
    return said();
  }

  /** Picocli's own converter, with its message, makes a path by reflection. */
  private static Path path(String written) {
    try {
      return Path.of(written);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "cannot convert '" + written + "' to " + Path.class + " (" + e + ")");
    }
  }
}
