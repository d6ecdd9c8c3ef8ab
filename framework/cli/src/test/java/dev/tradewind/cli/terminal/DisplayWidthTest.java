package dev.tradewind.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "name: é, 7",
    "名前, 4", // Han
    "なまえ, 6", // Hiragana
    "이름, 4", // Hangul
    "Ａ１, 4", // fullwidth
    "ｱｲ, 2", // halfwidth
    "😀🚀, 4",
    "👍🏽, 4", // As EastAsianWidth.txt has it; some terminals draw one.
    "→─, 2", // ambiguous
    "𝒳, 1", // outside of the BMP, narrow
    "𠀀, 2", // outside of the BMP, Han
    "🇯🇵, 2", // a flag is two letters of one column
    "e\u0301, 1",
    "a\u200Db\u200B, 2",
  })
  void charactersTakeTheirColumns(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }
}
