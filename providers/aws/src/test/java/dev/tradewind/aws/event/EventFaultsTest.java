package dev.tradewind.aws.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.json.JsonWriter;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Services of {@code faults.json} and the codes of what is wrong with their events. */
class EventFaultsTest {

  static Stream<Arguments> cases() throws Exception {
    try (InputStream file = EventFaultsTest.class.getResourceAsStream("faults.json")) {
      Mapping cases = ProjectFixture.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      return cases.keys().stream()
          .map(name -> Arguments.of(name, cases.mapping(name).orElseThrow()))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void findsExactlyWhatIsWrong(String name, Mapping example) {
    List<String> expected =
        example.sequence("found").map(Sequence::items).orElseThrow().stream()
            .flatMap(node -> node.asText().stream())
            .toList();

    CompiledService compiled = ProjectFixture.of(JsonWriter.compact(example)).compileAll();

    assertThat(compiled.diagnostics())
        .extracting(Diagnostic::code)
        .as(name)
        .containsExactlyElementsOf(expected);
    assertThat(compiled.diagnostics())
        .allSatisfy(d -> assertThat(d.place()).asString().startsWith("serverless.json:"));
  }
}
