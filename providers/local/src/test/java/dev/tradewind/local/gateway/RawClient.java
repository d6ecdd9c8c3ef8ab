package dev.tradewind.local.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are, which no well-behaved HTTP client does. */
final class RawClient {

  private final int port;

  RawClient(int port) {
    this.port = port;
  }

  /** An answer, its head as text. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Answer(int status, String head, byte[] bytes) {
    String body() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The value of the first header of a name; empty when there is none. */
    String header(String name) {
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  /** One request, whose answer ends with the connection. */
  Answer send(String requestLine, String headers, String body) throws IOException {
    String request =
        requestLine + "\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n" + body;
    return exchange(request.getBytes(StandardCharsets.UTF_8));
  }

  Answer get(String target) throws IOException {
    return send("GET " + target + " HTTP/1.1", "", "");
  }

  Answer exchange(byte[] request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return read(socket.getInputStream());
    }
  }

  static Answer read(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    in.transferTo(all);
    String text = all.toString(StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IOException("no answer, but: " + text);
    }
    byte[] body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
    return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), body);
  }
}
