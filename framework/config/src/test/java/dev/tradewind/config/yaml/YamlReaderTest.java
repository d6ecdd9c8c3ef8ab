package dev.tradewind.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.config.dialect.CloudFormationTags;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonWriter;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class YamlReaderTest {

  private static YamlDocument read(String text) {
    return new YamlReader(new CloudFormationTags()).read(text, "f.yml");
  }

  private static Mapping mapping(String text) {
    YamlDocument document = read(text);
    assertThat(document.diagnostics()).isEmpty();
    return document.root().orElseThrow().asMapping().orElseThrow();
  }

  static List<Mapping> table() throws Exception {
    try (InputStream in = YamlReaderTest.class.getResourceAsStream("js-yaml-table.json")) {
      assertThat(in).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Mapping> rows = new ArrayList<>();
      JsonReader.read(text, "table")
          .asSequence()
          .orElseThrow()
          .items()
          .forEach(row -> rows.add((Mapping) row));
      return rows;
    }
  }

  /** The engine reads the text piece by piece; no token may care where a piece ends. */
  @Test
  void aTextIsTheSameWhereverItStands() {
    String text =
        """
        a key: plain text of some length, and more of it
        "quoted é": ['it''s', "\\u2028 🦀 \\\\", {b: -1.5, c: ~}]
        block: |
          first line
            🦀 second line
        folded: >-
          one

          two
        &anchor list:
        - *anchor
        """;
    String expected = JsonWriter.compact(mapping(text));

    for (int i = 0; i < 200; i++) {
      String moved = "#" + "x".repeat(i) + "\n---\n" + text;
      assertThat(JsonWriter.compact(mapping(moved))).as("moved by %d", i).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("table")
  void textsReadAsJsYamlReadsThem(Mapping row) {
    String text = row.text("yaml").orElseThrow();
    YamlDocument document = read(text.startsWith("\ufeff") ? text.substring(1) : text);
    if (row.get("fails").isPresent()) {
      assertThat(document.root().isEmpty() || !document.diagnostics().isEmpty())
          .as("%s must fail but is %s", text, document)
          .isTrue();
      return;
    }
    assertThat(document.diagnostics()).as(text).isEmpty();
    Node expected = row.get("value").orElseThrow();
    String actual = document.root().map(node -> JsonWriter.compact(sorted(node))).orElse("null");
    assertThat(actual).as(text).isEqualTo(JsonWriter.compact(sorted(expected)));
  }

  /** JavaScript sorts keys that look like indexes to the front: order is no part of the table. */
  private static Node sorted(Node node) {
    return switch (node) {
      case Mapping mapping -> {
        TreeMap<String, Mapping.Entry> entries = new TreeMap<>();
        mapping
            .entries()
            .forEach(
                (key, entry) ->
                    entries.put(key, new Mapping.Entry(entry.key(), sorted(entry.value()))));
        yield new Mapping(entries, mapping.source());
      }
      case Sequence list ->
          new Sequence(list.items().stream().map(YamlReaderTest::sorted).toList(), list.source());
      case Scalar scalar -> scalar;
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: 1\\na: 2                      | duplicate-key     | 2:1
          a: {b: 1, b: 2}                  | duplicate-key     | 1:11
          a: !Reff x                       | unknown-tag       | 1:4
          a: !!binary aGk=                 | bad-tag           | 1:4
          a: *x                            | unknown-alias     | 1:4
          a: &a [*a]                       | recursive-alias   | 1:8
          a: 1\\n<<: 3                     | bad-merge         | 2:5
          a: {{ x }}                       | complex-key       | 1:5
          [a, b]: x                        | complex-key       | 1:1
          a:\\n\\tb: 1                     | yaml-tab          | 2:1
          a:\\n  \\tb: 1                   | yaml-tab          | 2:3
          a: 1\\n---\\nb: 1                | many-documents    | 2:1
          a: b: c                          | yaml-syntax       | 1:5
          a: @x                            | yaml-syntax       | 1:4
          a: 'x                            | yaml-syntax       | 1:4
          a: [1, 2                         | yaml-syntax       | 1:4
          a: "\\\\q"                       | yaml-syntax       | 1:6
          a:\\n  b: 1\\n c: 2              | yaml-syntax       | 3:2
          a: \\u0007                       | yaml-syntax       | 1:4
          ä: 😀\\nb: 😀 b: c               | yaml-syntax       | 2:8
          """)
  void faultsAreFoundWithTheirPlace(String text, String code, String place) {
    String yaml =
        text.replace("\\\\", "\u0000")
            .replace("\\n", "\n")
            .replace("\\t", "\t")
            .replace("\\u0007", "\u0007")
            .replace("\u0000", "\\");
    List<Diagnostic> diagnostics = read(yaml).diagnostics();
    assertThat(diagnostics)
        .extracting(d -> d.code() + " " + d.place())
        .containsExactly(code + " f.yml:" + place);
    assertThat(diagnostics).allSatisfy(d -> assertThat(d.summary()).doesNotContain("Exception"));
  }

  @Test
  void everyFaultOfAReadableTextIsTold() {
    assertThat(read("a: 1\na: !Bar x\nb: *c\n{x: 1}: y\nc: !Subb z\n").diagnostics())
        .extracting(Diagnostic::code)
        .containsExactlyInAnyOrder(
            "duplicate-key", "unknown-tag", "unknown-alias", "complex-key", "unknown-tag");
  }

  @Test
  void duplicateKeysNameBothPlaces() {
    Diagnostic found = read("functions:\n  a: 1\n  b: 2\n  a: 3\n").diagnostics().getFirst();
    assertThat(found.place()).hasToString("f.yml:4:3");
    assertThat(found.detail()).contains("f.yml:2:3");
  }

  @Test
  void unknownTagsSuggestTheNearest() {
    assertThat(read("a: !GetAttr b.c").diagnostics().getFirst().suggestion()).isEqualTo("!GetAtt");
  }

  @Test
  void keysAndValuesKnowTheirPlace() {
    Mapping root =
        mapping("service: x\nfunctions:\n  hello:\n    handler: 'a.b'\n    list: [1, two]\n");
    Mapping hello = (Mapping) root.at("functions", "hello").orElseThrow();
    assertThat(root.keySource("functions")).hasToString("f.yml:2:1");
    assertThat(hello.keySource("handler")).hasToString("f.yml:4:5");
    assertThat(hello.get("handler").orElseThrow().source())
        .isEqualTo(new SourceRange("f.yml", 4, 14, 4, 19));
    assertThat(hello.sequence("list").orElseThrow().items().get(1).source())
        .hasToString("f.yml:5:15");
    assertThat(root.get("functions").orElseThrow().source().endLine()).isEqualTo(5);
  }

  @Test
  void placesSkipTagsAndAnchorsAndCountUtf16() {
    Mapping root = mapping("a: !Sub 'x'\nb: &q y\n'😀': z\nc: !Ref\n  d\n");
    assertThat(root.at("a", "Fn::Sub").orElseThrow().source()).hasToString("f.yml:1:9");
    assertThat(root.get("a").orElseThrow().source()).hasToString("f.yml:1:4");
    assertThat(root.get("b").orElseThrow().source()).hasToString("f.yml:2:7");
    assertThat(root.get("😀").orElseThrow().source()).hasToString("f.yml:3:7");
    assertThat(root.at("c", "Ref").orElseThrow().source()).hasToString("f.yml:5:3");
  }

  @Test
  void anAliasIsTheNodeOfItsAnchor() {
    Mapping root = mapping("a: &x {k: 1}\nb: *x\n");
    assertThat(root.get("b").orElseThrow()).isSameAs(root.get("a").orElseThrow());
  }

  @Test
  void aliasBombsAreStopped() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
    }
    assertThat(read(bomb.toString()).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("too-many-nodes");
  }

  @Test
  void deepNestingIsStopped() {
    assertThat(read("a: " + "[".repeat(100_000)).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("too-deep");
    assertThat(read("a: " + "[".repeat(150) + "]".repeat(150)).diagnostics()).isEmpty();
  }

  @Test
  void windowsLineEndsCountAsOne() {
    Mapping root = mapping("a: 1\r\nb:\r\n  c: x\r\n");
    assertThat(root.at("b", "c").orElseThrow()).hasToString("Text[value=x, source=f.yml:3:6]");
  }

  @Test
  void aCarriageReturnAloneEndsALineToo() {
    Mapping root = mapping("a: 1\rb: 2\r\r\nc: 3\n\rd: '\uD83D\uDE00' #\re: x");
    assertThat(root.at("e").orElseThrow()).hasToString("Text[value=x, source=f.yml:7:4]");
  }
}
