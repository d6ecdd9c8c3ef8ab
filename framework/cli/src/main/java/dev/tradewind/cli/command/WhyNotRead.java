package dev.tradewind.cli.command;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read, in words. */
final class WhyNotRead {

  private WhyNotRead() {}

  static String of(IOException failure) {
    return failure instanceof NoSuchFileException
        ? "There is no such file."
        : "The file system says: " + failure.getMessage();
  }
}
