package dev.tradewind.config.file;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What became of reading a file of text. */
public sealed interface TextFile {

  /** In bytes: 10 MB. */
  long SIZE_LIMIT = 10_000_000;

  /** The text, without a byte order mark. */
  record Content(String text) implements TextFile {}

  record Missing() implements TextFile {}

  record Unreadable(Diagnostic diagnostic) implements TextFile {}

  /**
   * @param name how the file is called in places
   */
  static TextFile read(Path file, String name) {
    SourceRange start = SourceRange.at(name, 1, 1);
    if (!Files.exists(file)) {
      return new Missing();
    }
    if (Files.isDirectory(file)) {
      return new Unreadable(
          Diagnostic.error(
              "not-a-file", "`" + name + "` is a folder", "Name a file in it.", start));
    }
    try {
      if (Files.size(file) > SIZE_LIMIT) {
        return new Unreadable(
            Diagnostic.error(
                "file-too-large",
                "`" + name + "` is larger than " + SIZE_LIMIT / 1_000_000 + " MB",
                "Files that a project is made of are read as a whole. Name a smaller one.",
                start));
      }
      return decode(Files.readAllBytes(file), name);
    } catch (IOException e) {
      return new Unreadable(
          Diagnostic.error(
              "file-unreadable",
              "`" + name + "` cannot be read",
              "The system says: " + e.getMessage(),
              start));
    }
  }

  /** The text of bytes in UTF-8. */
  static TextFile decode(byte[] bytes, String name) {
    if (bytes.length >= 2 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe) {
      return new Unreadable(
          Diagnostic.error(
              "not-utf8",
              "`" + name + "` is written in UTF-16",
              "Save it in UTF-8.",
              SourceRange.at(name, 1, 1)));
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      String before = out.toString();
      int lineStart = before.lastIndexOf('\n') + 1;
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      return new Unreadable(
          Diagnostic.error(
              "not-utf8",
              "`%s` holds the byte 0x%02X, which is no UTF-8"
                  .formatted(name, bytes[in.position()] & 0xff),
              "Save the file in UTF-8.",
              SourceRange.at(name, line, before.length() - lineStart + 1)));
    }
    String text = out.toString();
    return new Content(text.startsWith("\ufeff") ? text.substring(1) : text);
  }
}
