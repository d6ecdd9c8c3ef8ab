package dev.tradewind.cli.terminal;

import dev.tradewind.spi.secret.Secrets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes on with {@code ***} in place of secrets. Text is held back to the end of its line, or to
 * the next flush, so that a secret that is written in pieces is found.
 */
final class MaskedOutput extends OutputStream {

  private final OutputStream out;
  private final Secrets secrets;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();

  MaskedOutput(OutputStream out, Secrets secrets) {
    this.out = out;
    this.secrets = secrets;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    int lines = length;
    while (lines > 0 && bytes[offset + lines - 1] != '\n') {
      lines--;
    }
    if (lines > 0) {
      held.write(bytes, offset, lines);
      release();
    }
    held.write(bytes, offset + lines, length - lines);
  }

  @Override
  public synchronized void flush() throws IOException {
    release();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    flush();
    out.close();
  }

  private void release() throws IOException {
    if (held.size() == 0) {
      return;
    }
    byte[] bytes = held.toByteArray();
    held.reset();
    if (!secrets.isEmpty()) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      String masked = secrets.masked(text);
      if (!masked.equals(text)) { // What holds no secret stays as it is, also when it is no text.
        bytes = masked.getBytes(StandardCharsets.UTF_8);
      }
    }
    out.write(bytes);
  }
}
