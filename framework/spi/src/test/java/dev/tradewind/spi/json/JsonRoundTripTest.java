package dev.tradewind.spi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tradewind.model.node.Mapping;
import org.junit.jupiter.api.Test;

class JsonRoundTripTest {

  @Test
  void writesWhatJavaScriptWouldWrite() throws Exception {
    String text = "{\"a\":[1,1.5,1e21,true,null],\"b\":{},\"c\":[],\"d\":\"é\\\"\"}";

    assertThat(JsonWriter.compact(JsonReader.read(text, "x.json")))
        .isEqualTo("{\"a\":[1,1.5,1e+21,true,null],\"b\":{},\"c\":[],\"d\":\"é\\\"\"}");
  }

  @Test
  void indentsByTwoSpaces() throws Exception {
    assertThat(JsonWriter.pretty(JsonReader.read("{\"a\":[1,{}],\"b\":[]}", "x.json")))
        .isEqualTo("{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}");
  }

  @Test
  void keepsThePlaceOfKeysAndValues() throws Exception {
    Mapping mapping =
        JsonReader.read("{\n  \"name\": \"notes\"\n}", "x.json").asMapping().orElseThrow();

    assertThat(mapping.keySource("name")).hasToString("x.json:2:3");
    assertThat(mapping.get("name").orElseThrow().source()).hasToString("x.json:2:11");
    assertThat(mapping.get("name").orElseThrow().source().endColumn()).isEqualTo(18);
  }

  @Test
  void namesThePlaceOfASyntaxError() {
    var e =
        catchThrowableOfType(
            JsonSyntaxException.class,
            () -> JsonReader.read("{\n \"a\": 1,\n \"a\": 2}", "x.json"));

    assertThat(e.place().line()).isEqualTo(3);
  }
}
