package dev.tradewind.local.gateway.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.gateway.Table;
import dev.tradewind.local.gateway.message.GatewayResponse;
import dev.tradewind.local.gateway.message.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseReaderTest {

  private final ResponseReader reader = new ResponseReader();

  static Stream<List<String>> responses() throws IOException {
    return Table.rows("responses.txt");
  }

  @ParameterizedTest
  @MethodSource("responses")
  void resultIsReadAsApiGatewayReadsIt(List<String> row) {
    GatewayResponse response = read(row.get(0), row.get(1));
    if (row.get(2).equals("malformed")) {
      assertThat(response).isNull();
      return;
    }
    Objects.requireNonNull(response);
    assertThat(response.status()).isEqualTo(Integer.parseInt(row.get(2)));
    assertThat(response.headers().first("Content-Type")).isEqualTo(row.get(3));
    assertThat(response.text()).isEqualTo(row.get(4));
  }

  @Test
  void restMergesBothKindsOfHeaders() {
    assertThat(
            fields(
                "rest",
                """
                {"statusCode":200,"headers":{"A":"1","B":"x","C":true,"D":7},
                 "multiValueHeaders":{"A":["1","2"],"B":["y"],"Content-Type":["t"]}}\
                """))
        .containsExactly("B: x", "C: true", "D: 7", "A: 1", "A: 2", "B: y", "Content-Type: t");
  }

  @Test
  void restRemapsWhatItKeepsForItself() {
    assertThat(
            fields(
                "rest",
                """
                {"headers":{"WWW-Authenticate":"Basic","Date":"d","Server":"s","Connection":"close",
                 "Content-Length":"3","Transfer-Encoding":"chunked","Content-Type":"t"}}\
                """))
        .containsExactly(
            "x-amzn-Remapped-WWW-Authenticate: Basic",
            "x-amzn-Remapped-Date: d",
            "x-amzn-Remapped-Server: s",
            "x-amzn-Remapped-Connection: close",
            "x-amzn-Remapped-Content-Length: 3",
            "Content-Type: t");
  }

  @Test
  void httpApiDropsWhatOnlyTheServerCanSay() {
    assertThat(
            fields(
                "v2",
                """
                {"statusCode":200,"headers":{"WWW-Authenticate":"Basic","Connection":"close",
                 "content-length":3,"Transfer-Encoding":"chunked","Content-Type":"t"}}\
                """))
        .containsExactly("WWW-Authenticate: Basic", "Content-Type: t");
  }

  @Test
  void everyCookieIsAHeaderOfItsOwn() {
    assertThat(
            fields(
                "v2",
                """
                {"statusCode":200,"headers":{"Content-Type":"t"},"cookies":["a=1; Path=/","b=2"]}\
                """))
        .containsExactly("Content-Type: t", "Set-Cookie: a=1; Path=/", "Set-Cookie: b=2");
  }

  private List<String> fields(String api, String result) {
    GatewayResponse response = Objects.requireNonNull(read(api, result));
    Headers headers = response.headers();
    return headers.fields().stream().map(field -> field.name() + ": " + field.value()).toList();
  }

  private @Nullable GatewayResponse read(String api, String result) {
    byte[] payload = result.getBytes(StandardCharsets.UTF_8);
    return switch (api) {
      case "rest" -> reader.rest(payload, false);
      case "binary" -> reader.rest(payload, true);
      case "v1" -> reader.httpApiV1(payload);
      case "v2" -> reader.httpApiV2(payload);
      case "url" -> reader.functionUrl(payload);
      default -> throw new AssertionError(api);
    };
  }
}
