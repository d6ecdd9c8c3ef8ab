package dev.tradewind.local.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputTailTest {

  @Test
  void onlyTheLastBytesAreKept() {
    OutputTail tail = new OutputTail(8);
    for (int i = 0; i < 100; i++) {
      tail.add("line" + i);
    }

    assertThat(new String(tail.bytes(), UTF_8)).isEqualTo("\nline99\n");
  }

  @Test
  void charactersStayWhole() {
    OutputTail tail = new OutputTail(4);
    tail.add("ääää");

    assertThat(new String(tail.bytes(), UTF_8)).isEqualTo("ä\n");
  }
}
