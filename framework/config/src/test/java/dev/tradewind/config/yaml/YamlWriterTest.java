package dev.tradewind.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.config.dialect.CloudFormationTags;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {

  private static final SourceRange NOWHERE = SourceRange.none("test");

  private static String reread(Node node) {
    String yaml = YamlWriter.write(node);
    YamlDocument document = new YamlReader(new CloudFormationTags()).read(yaml, "f.yml");
    assertThat(document.diagnostics()).as(yaml).isEmpty();
    return JsonWriter.compact(document.root().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a",
        " a",
        "a ",
        "a: b",
        "a:",
        "a #b",
        "#a",
        "12",
        "012",
        "0o14",
        "1_000",
        "true",
        "yes",
        "~",
        "null",
        "NULL",
        "2020-01-01",
        "12:30:45",
        "<<",
        "=",
        "-",
        "- a",
        "-a",
        "?",
        "? a",
        ":",
        ":a",
        "{",
        "[a]",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "%",
        "@",
        "`",
        "'",
        "\"",
        "it's",
        "\"a\"",
        "a\nb",
        "a\nb\n",
        "a\n\n",
        "\n",
        "\na",
        " a\nb",
        "a\n b\n",
        "\n\n",
        "a\tb",
        "\ta",
        "a\n\tb",
        "\ta\nb",
        "a\r\nb",
        "a\r",
        "\u0000",
        "\u0007",
        "\u0085",
        "\u2028",
        "\ufeff",
        "😀",
        "a\u00a0",
        "---",
        "...",
        "--- a",
        "a\\nb",
        "${self:a}",
        "a\n  \nb",
        "a \nb",
        "a\n ",
        "\n a\n",
        "10.0.0.0/8",
        "1e3",
        ".5",
        "0x1F",
        "a,b",
        "a]b",
        "key: |\n  x\n",
        "\\",
        "\u001b[0m"
      })
  void textsReadBackAsTheyWere(String text) {
    Node node =
        new Mapping(
            Map.of(
                "k",
                new Mapping.Entry(
                    NOWHERE,
                    new Sequence(
                        List.of(
                            new Scalar.Text(text, NOWHERE),
                            new Mapping(
                                Map.of(
                                    text,
                                    new Mapping.Entry(NOWHERE, new Scalar.Text(text, NOWHERE))),
                                NOWHERE)),
                        NOWHERE))),
            NOWHERE);
    assertThat(reread(node)).isEqualTo(JsonWriter.compact(node));
    assertThat(reread(new Scalar.Text(text, NOWHERE)))
        .isEqualTo(JsonWriter.compact(new Scalar.Text(text, NOWHERE)));
  }

  @ParameterizedTest
  @MethodSource("dev.tradewind.config.yaml.YamlReaderTest#table")
  void everyValueOfTheTableReadsBack(Mapping row) {
    row.get("value")
        .ifPresent(value -> assertThat(reread(value)).isEqualTo(JsonWriter.compact(value)));
  }

  @Test
  void theLayoutIsThatOfAHand() throws Exception {
    Node node =
        JsonReader.read(
            """
            {"service": "x", "provider": {"name": "aws", "tags": {}, "layers": []},
             "functions": {"a": {"events": [{"http": {"path": "/", "method": "get"}}, [1, [2]], "sns"]}},
             "text": "one\\ntwo\\n", "size": 1.5, "t": true, "z": null, "date": "2012-10-17"}
            """,
            "t");
    assertThat(YamlWriter.write(node))
        .isEqualTo(
            """
            service: x
            provider:
              name: aws
              tags: {}
              layers: []
            functions:
              a:
                events:
                  - http:
                      path: /
                      method: get
                  - - 1
                    - - 2
                  - sns
            text: |
              one
              two
            size: 1.5
            t: true
            z: null
            date: '2012-10-17'
            """);
  }
}
