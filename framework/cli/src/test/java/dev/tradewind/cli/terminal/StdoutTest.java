package dev.tradewind.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StdoutTest {

  private static Stdout failing(String message) {
    return new Stdout(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(message);
          }
        });
  }

  @Test
  void outputThatIsWrittenHasNoFault() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Stdout stdout = new Stdout(file);
    new PrintStream(stdout, true, StandardCharsets.UTF_8).println("ready");

    assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("ready" + System.lineSeparator());
    assertThat(stdout.fault()).isEmpty();
  }

  @Test
  void aFullDiskIsAFault() {
    Stdout stdout = failing("No space left on device");
    new PrintStream(stdout, true, StandardCharsets.UTF_8).println("ready");

    assertThat(stdout.fault()).contains("No space left on device");
  }

  @Test
  void aReaderThatHasEnoughIsNone() {
    Stdout stdout = failing("Broken pipe");
    new PrintStream(stdout, true, StandardCharsets.UTF_8).println("ready");

    assertThat(stdout.fault()).isEmpty();
  }
}
