package dev.tradewind.packaging.deflate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeDeflateTest {

  private final NodeDeflate deflate = new NodeDeflate();

  private byte[] compressed(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    deflate.compress(content, content.length, (bytes, length) -> out.write(bytes, 0, length));
    return out.toByteArray();
  }

  @Test
  void everyContentIsReadBack() throws Exception {
    List<byte[]> contents = Contents.all();
    for (int i = 0; i < contents.size(); i++) {
      try (InflaterInputStream in =
          new InflaterInputStream(
              new ByteArrayInputStream(compressed(contents.get(i))), new Inflater(true))) {
        assertThat(in.readAllBytes()).as("content " + i).isEqualTo(contents.get(i));
      }
    }
  }

  /** What {@code zlib.deflateRawSync} of Node.js 20.20.2 writes; see NodeDeflateIT for more. */
  @ParameterizedTest
  @CsvSource({
    "'', 0300",
    "a, 4b0400",
    // Three bytes that come again are no repetition there, four are.
    "abc-abc, 4b4c4ad64d4c4a0600",
    "abcd-abcd, 4b4c4a4ed14d4c4a4e0100",
    "aaaaaaaaaaaaaaaaaaaa, 4b4cc40400",
  })
  void theBytesAreThoseOfNode(String content, String hex) throws Exception {
    assertThat(HexFormat.of().formatHex(compressed(content.getBytes(UTF_8)))).isEqualTo(hex);
  }

  @Test
  void onlyTheGivenLengthIsCompressed() throws Exception {
    byte[] content = Contents.all().get(40);
    byte[] longer = Arrays.copyOf(content, content.length + 1_000);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    deflate.compress(longer, content.length, (bytes, length) -> out.write(bytes, 0, length));

    assertThat(out.toByteArray()).isEqualTo(compressed(content));
  }
}
