package dev.tradewind.local.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HttpRequestReaderTest {

  private final ByteArrayOutputStream answers = new ByteArrayOutputStream();

  private HttpRequestReader reader(String text) {
    return new HttpRequestReader(new ByteArrayInputStream(text.getBytes(UTF_8)), answers, 10);
  }

  private static HttpRequestReader.Request next(HttpRequestReader reader) throws IOException {
    return Objects.requireNonNull(reader.next());
  }

  @Test
  void pipelinedRequestsComeOneAfterTheOther() throws Exception {
    HttpRequestReader reader =
        reader("POST /a HTTP/1.1\r\nContent-Length: 2\r\n\r\nhiGET /b HTTP/1.1\r\nHost: x\r\n\r\n");

    HttpRequestReader.Request first = next(reader);
    assertThat(first.method()).isEqualTo("POST");
    assertThat(first.body()).isEqualTo("hi".getBytes(UTF_8));
    assertThat(next(reader).path()).isEqualTo("/b");
    assertThat(reader.next()).isNull();
  }

  @Test
  void chunksAreJoined() throws Exception {
    HttpRequestReader reader =
        reader(
            String.join(
                "\r\n",
                "POST / HTTP/1.1",
                "Transfer-Encoding: chunked",
                "",
                "3",
                "abc",
                "2;x=y",
                "de",
                "0",
                "Trailer: 1",
                "",
                "GET /next HTTP/1.1",
                "",
                ""));

    assertThat(next(reader).body()).isEqualTo("abcde".getBytes(UTF_8));
    assertThat(next(reader).path()).isEqualTo("/next");
  }

  @Test
  void aBodyThatIsTooLargeIsSkipped() throws Exception {
    HttpRequestReader reader =
        reader(
            "POST / HTTP/1.1\r\nContent-Length: 11\r\n\r\n01234567890GET /next HTTP/1.1\r\n\r\n");

    HttpRequestReader.Request request = next(reader);
    assertThat(request.tooLarge()).isTrue();
    assertThat(request.body()).isEmpty();
    assertThat(next(reader).path()).isEqualTo("/next");
  }

  @Test
  void aClientThatWaitsForPermissionGetsIt() throws Exception {
    next(reader("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\nx"));

    assertThat(answers.toString(UTF_8)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
  }
}
