package dev.tradewind.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1.0 kB",
    "1049, 1.0 kB",
    "1050, 1.1 kB",
    "9960, 10.0 kB",
    "10000, 10 kB",
    "34500000, 35 MB",
    "2500000000, 2.5 GB",
    "1234000000000, 1234 GB"
  })
  void bytesReadAsPeopleSayThem(long bytes, String text) {
    assertThat(Size.of(bytes)).isEqualTo(text);
  }
}
