package dev.tradewind.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.config.dialect.CloudFormationTags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxFaultTest {

  /** The places where people mistype, each of which js-yaml refuses too, often lines later. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          a: "x~b: 1~                   | 1:4 | a quote is opened here and not closed
          a: 'x~b: 1~                   | 1:4 | a quote is opened here and not closed
          a:~  b: "x~  c: "y"~  d: 1~   | 2:6 | a quote is opened here and not closed
          a:~  b: 'x~  c: 'y'~  d: 1~   | 2:6 | a quote is opened here and not closed
          a:~  b: "x~  c: ""~  d: 1~    | 2:6 | a quote is opened here and not closed
          a:~- "x~- "y"~                | 2:3 | a quote is opened here and not closed
          a: "x" y~                     | 1:8 | text behind the closing quote
          a: 'it's'~                    | 1:8 | text behind the closing quote
          a:~  b c~  d: 1~              | 2:3 | a key without its `:`
          a:~  d: 1~  b c~              | 3:3 | a key without its `:`
          a:~  d: 1~  b c~  e: 1~       | 3:3 | a key without its `:`
          a~  b: 1~                     | 1:1 | a key without its `:`
          a: 1~b~  - c: 1~              | 2:1 | a key without its `:`
          a: 1~b c~\\t d: 1~             | 3:1 | the line is indented with a tab
          a:~  b:c~  d: 1~              | 2:3 | a `:` without a space behind it
          a:~  d: 1~  b:c~  e: 1~       | 3:3 | a `:` without a space behind it
          a: b~  c: 1~                  | 2:3 | the line is indented like a part of the value above
          a: b: c~                      | 1:5 | a `: ` inside a value
          a: [b, c~d: 1~                | 1:4 | a `[` is opened here and not closed
          a:~  b: {~    c: d~  e:~  - 1~| 2:6 | a `{` is opened here and not closed
          a: ["b" "c"]~                 | 1:9 | a bracket opened at f.yml:1:4 is not closed, or a comma is missing
          {~ "a": "1"~ "b": 2~}~        | 3:2 | a bracket opened at f.yml:1:1 is not closed, or a comma is missing
          a: [b]]~                      | 1:7 | a `]` that closes nothing
          a: {b: c}}~                   | 1:10 | a `}` that closes nothing
          a:~  -b: 1~  - c: 1~          | 2:3 | a `-` without a space behind it
          a:~  - b: 1~ - c: 1~          | 3:2 | the line does not fit the indentation of those above
          a: - b~                       | 1:4 | a list begins in the line of its key
          a: *.js~                      | 1:4 | a value cannot begin with `*`
          a: *~                         | 1:4 | a value cannot begin with `*`
          a: &~                         | 1:4 | a value cannot begin with `&`
          a: ? x~                       | 1:4 | a value cannot begin with `?`
          a: , x~                       | 1:4 | a value cannot begin with `,`
          a: ]~                         | 1:4 | a value cannot begin with `]`
          a: %x~                        | 1:4 | a value cannot begin with `%`
          a: `x`~                       | 1:4 | a value cannot begin with a backtick
          a: >x y~                      | 1:4 | text in the line of a `>`
          a: ¦ x~                       | 1:4 | text in the line of a `¦`
          %x~a: 1~                      | 1:1 | a line cannot begin with `%`
          _a: 1~b: 2~                    | 2:1 | what stands above is complete, and nothing can follow it
          a:~<<<<<<< HEAD~b:~=======~c: | 2:1 | a conflict of a merge is not resolved
          """)
  void aMistakeIsToldWhereItWasMade(String text, String place, String summary) {
    String unix = text.replace('~', '\n').replace('_', ' ').replace("\\t", "\t").replace('¦', '|');
    for (String yaml : new String[] {unix, unix.replace("\n", "\r\n")}) {
      assertThat(new YamlReader(new CloudFormationTags()).read(yaml, "f.yml").diagnostics())
          .as(yaml)
          .singleElement()
          .satisfies(
              fault -> {
                assertThat(fault.summary()).isEqualTo(summary.replace('¦', '|'));
                assertThat(fault.place()).hasToString("f.yml:" + place);
              });
    }
  }

  /** The text before the fault is read again, piece by piece. */
  @Test
  void aMistakeBehindAnyTextIsTold() {
    for (int i = 0; i < 1100; i++) {
      String yaml = "#" + "x".repeat(i) + "🦀\na: 'it's'\n";
      assertThat(new YamlReader(new CloudFormationTags()).read(yaml, "f.yml").diagnostics())
          .singleElement()
          .satisfies(fault -> assertThat(fault.place()).hasToString("f.yml:2:8"));
    }
  }
}
