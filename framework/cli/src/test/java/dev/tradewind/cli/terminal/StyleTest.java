package dev.tradewind.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StyleTest {

  @Test
  void numbersHaveColoursThatStayAndThatNeighboursDoNotShare() {
    Style style = new Style(true);

    assertThat(style.coloured(3, "x")).isEqualTo(style.coloured(3, "x"));
    assertThat(IntStream.range(0, 10).mapToObj(i -> style.coloured(i, "x")))
        .doesNotHaveDuplicates();
    assertThat(style.coloured(1000, "x")).contains("x");
  }

  @Test
  void thereAreNoColoursWhereNoneAreWanted() {
    assertThat(new Style(false).coloured(3, "x")).isEqualTo("x");
  }
}
