package dev.tradewind.spi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class JsonRoundTripTest {

  @Test
  void whatIsNotClosedIsToldWithoutTheParsersOwnPlace() {
    assertThatThrownBy(() -> JsonReader.read("{\"a\": 1", "f.json"))
        .hasMessageEndingWith("expected close marker for Object");
  }

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
  void knowsHowLongACompactTextWouldBe() throws Exception {
    Mapping node =
        JsonReader.read("{\"a\":[1,{\"b\":\"\\n: é\"},[],{}],\"c\":{\"d\":null}}", "x.json")
            .asMapping()
            .orElseThrow();

    assertThat(RenderedJson.of(node).compactSize())
        .isEqualTo(JsonWriter.compact(node).getBytes(UTF_8).length);
  }

  @Test
  void takesAPartThatIsRenderedAlready() throws Exception {
    String text = "{\"a\":{\"b\":\"\\n\",\"c\":[]},\"d\":[{\"e\":{}}],\"f\":1}";
    Mapping node = JsonReader.read(text, "x.json").asMapping().orElseThrow();
    Node part = node.get("d").orElseThrow();
    Mapping whole = node.with("g", part);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    JsonWriter.pretty(whole, RenderedJson.of(part), out);

    assertThat(out.toString(UTF_8)).isEqualTo(JsonWriter.pretty(whole));
  }

  @Test
  void sortsKeysAtEveryDepthAndEscapesHalvesOfPairs() throws Exception {
    String text = "{\"b\":[{\"d\":1,\"c\":\"\\n\\\"\"}],\"a\":\"\\ud83d\\ude00\\ud83dx\\ude00\"}";

    assertThat(SortedJson.of(JsonReader.read(text, "x.json"), Comparator.naturalOrder()))
        .isEqualTo("{\"a\":\"\uD83D\uDE00\\ud83dx\\ude00\",\"b\":[{\"c\":\"\\n\\\"\",\"d\":1}]}");
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
