package dev.tradewind.local.worker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTTP/1.1 requests from a connection that stays open, one after the other, pipelined ones
 * too. Made for the Runtime API, whose clients are local and few: a body is kept whole up to a
 * limit and skipped beyond it.
 */
final class HttpRequestReader {

  private static final int MAX_LINE = 64 * 1024;
  private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1);

  private final InputStream in;
  private final OutputStream out;
  private final int bodyLimit;
  private final byte[] buffer = new byte[16 * 1024];
  private int from;
  private int to;

  /**
   * @param body empty when it was too large
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
  record Request(String method, String path, byte[] body, boolean tooLarge) {}

  HttpRequestReader(InputStream in, OutputStream out, int bodyLimit) {
    this.in = in;
    this.out = out;
    this.bodyLimit = bodyLimit;
  }

  /** The next request; null at the end of the connection. */
  @Nullable Request next() throws IOException {
    String start = line();
    if (start == null) {
      return null;
    }
    int space = start.indexOf(' ');
    int end = start.indexOf(' ', space + 1);
    if (space < 0 || end < 0) {
      throw new IOException("not an HTTP request: " + start);
    }
    long length = 0;
    boolean chunked = false;
    for (String header = line(); header != null && !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String name = header.substring(0, colon).toLowerCase(Locale.ROOT);
      String value = header.substring(colon + 1).strip();
      switch (name) {
        case "content-length" -> length = Long.parseLong(value);
        case "transfer-encoding" -> chunked = value.toLowerCase(Locale.ROOT).contains("chunked");
        case "expect" -> {
          out.write(CONTINUE);
          out.flush();
        }
        default -> {
          // The Runtime API needs no other.
        }
      }
    }
    Body body = new Body();
    if (chunked) {
      readChunks(body);
    } else {
      read(length, body);
    }
    return new Request(
        start.substring(0, space), start.substring(space + 1, end), body.bytes(), body.tooLarge);
  }

  private void readChunks(Body body) throws IOException {
    while (true) {
      String size = line();
      if (size == null) {
        throw new EOFException("in a chunked body");
      }
      int extension = size.indexOf(';');
      int bytes =
          Integer.parseInt((extension < 0 ? size : size.substring(0, extension)).strip(), 16);
      if (bytes == 0) {
        for (String trailer = line(); trailer != null && !trailer.isEmpty(); trailer = line()) {
          // Trailers tell of errors in the middle of a stream, which is not supported yet.
        }
        return;
      }
      read(bytes, body);
      line();
    }
  }

  private void read(long length, Body body) throws IOException {
    long left = length;
    while (left > 0) {
      if (from == to && !fill()) {
        throw new EOFException("in a body");
      }
      int part = (int) Math.min(left, to - from);
      body.add(buffer, from, part);
      from += part;
      left -= part;
    }
  }

  private @Nullable String line() throws IOException {
    StringBuilder line = null;
    while (true) {
      if (from == to && !fill()) {
        return null;
      }
      int at = from;
      while (at < to && buffer[at] != '\n') {
        at++;
      }
      String part = new String(buffer, from, at - from, ISO_8859_1);
      boolean complete = at < to;
      from = complete ? at + 1 : at;
      if (line == null && complete) {
        return withoutReturn(part);
      }
      line = line == null ? new StringBuilder() : line;
      line.append(part);
      if (complete) {
        return withoutReturn(line.toString());
      }
      if (line.length() > MAX_LINE) {
        throw new IOException("a header line of more than " + MAX_LINE + " bytes");
      }
    }
  }

  private static String withoutReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = 0;
    int count = in.read(buffer);
    if (count <= 0) {
      return false;
    }
    to = count;
    return true;
  }

  private final class Body {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(512);
    private boolean tooLarge;

    void add(byte[] bytes, int offset, int length) {
      if (kept.size() + length > bodyLimit) {
        tooLarge = true;
        kept.reset();
      }
      if (!tooLarge) {
        kept.write(bytes, offset, length);
      }
    }

    byte[] bytes() {
      return kept.toByteArray();
    }
  }
}
