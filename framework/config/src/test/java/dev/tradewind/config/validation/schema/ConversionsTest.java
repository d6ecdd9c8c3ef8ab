package dev.tradewind.config.validation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.json.JsonWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expectations are what AJV 8 answers with {@code coerceTypes: 'array'}. */
class ConversionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5           | string  | true",
        "true        | string  | true",
        "[\"a\"]     | string  | true",
        "[\"a\",\"b\"] | string | false",
        "{}          | string  | false",
        "\"512\"     | integer | true",
        "\"512.5\"   | integer | false",
        "\"512.5\"   | number  | true",
        "\"1e3\"     | number  | true",
        "\"12px\"    | number  | false",
        "\"\"        | number  | false",
        "\"NaN\"     | number  | false",
        "\"1f\"      | number  | false",
        "true        | number  | true",
        "[3]         | integer | true",
        "\"true\"    | boolean | true",
        "\"yes\"     | boolean | false",
        "1           | boolean | true",
        "2           | boolean | false",
        "\"a\"       | array   | true",
        "{}          | array   | false",
        "[]          | object  | false",
        "\"a\"       | object  | false",
        "{}          | object  | true"
      })
  void acceptsWhatTheOldToolsConvert(String json, String type, boolean accepted)
      throws JsonSyntaxException {
    assertThat(Conversions.fits(JsonReader.read(json, "x.json"), type)).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5           | string  | \"5\"",
        "true        | string  | \"true\"",
        "[\"a\"]     | string  | \"a\"",
        "\"512\"     | integer | 512",
        "\"1.5\"     | number  | 1.5",
        "true        | number  | 1",
        "[3]         | integer | 3",
        "\"true\"    | boolean | true",
        "\"false\"   | boolean | false",
        "0           | boolean | false",
        "1           | boolean | true",
        "\"a\"       | array   | [\"a\"]",
      })
  void convertsAsTheOldToolsDo(String json, String type, String converted)
      throws JsonSyntaxException {
    assertThat(Conversions.convert(JsonReader.read(json, "x.json"), type))
        .map(JsonWriter::compact)
        .contains(converted);
  }
}
