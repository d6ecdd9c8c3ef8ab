package dev.tradewind.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.spi.secret.Secrets;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MaskedOutputTest {

  private final Secrets secrets = new Secrets();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out =
      new PrintStream(new MaskedOutput(written, secrets), false, StandardCharsets.UTF_8);

  @Test
  void aSecretIsMaskedAlsoWhenItIsWrittenInPieces() {
    secrets.add("hunter2");
    out.print("a hun");
    out.print("ter2 b");
    out.println();
    out.flush();
    assertThat(text()).isEqualTo("a *** b" + System.lineSeparator());
  }

  @Test
  void aLineIsWrittenOnWithTheNextFlush() {
    out.print("Go on? ");
    out.flush();
    assertThat(text()).isEqualTo("Go on? ");
  }

  @Test
  void bytesThatAreNoTextStayAsTheyAre() {
    secrets.add("hunter2");
    byte[] bytes = {(byte) 0xff, 0, '\n', (byte) 0xfe, 'x'};
    out.write(bytes, 0, bytes.length);
    out.flush();
    assertThat(written.toByteArray()).isEqualTo(bytes);
  }

  @Test
  void theLinesOfASecretAreMaskedInOneWriting() {
    secrets.add("first line\nsecond line");
    out.print("x\nfirst line\nsecond line\ny\n");
    out.flush();
    assertThat(text()).doesNotContain("line").startsWith("x\n").endsWith("\ny\n");
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
