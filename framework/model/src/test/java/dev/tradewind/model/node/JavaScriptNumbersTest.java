package dev.tradewind.model.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class JavaScriptNumbersTest {

  /** The table is what Node.js 22 prints. */
  @ParameterizedTest
  @CsvFileSource(resources = "numbers.csv", numLinesToSkip = 1, delimiter = ';')
  void numbersReadAsNodeWritesThem(String number, String written) {
    assertThat(JavaScriptNumbers.toText(Double.parseDouble(number))).isEqualTo(written);
  }
}
