package dev.tradewind.aws.limits;

import static org.assertj.core.api.Assertions.assertThat;

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

class ServiceRulesTest {

  static Stream<Arguments> cases() throws Exception {
    try (InputStream file = ServiceRulesTest.class.getResourceAsStream("rules.json")) {
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
    String provider = example.get("provider").map(JsonWriter::compact).orElse("{}");
    String function = JsonWriter.compact(example.get("function").orElseThrow());
    List<String> expected =
        example.sequence("found").map(Sequence::items).orElseThrow().stream()
            .flatMap(node -> node.asText().stream())
            .toList();

    List<Diagnostic> found =
        ServiceRules.check(
            ProjectFixture.of(
                    "{'service':'svc','provider':"
                        + provider
                        + ",'functions':{'target':{'handler':'a.b','condition':'C'},'fn':"
                        + function
                        + "}}")
                .service());

    assertThat(found).extracting(Diagnostic::code).as(name).containsExactlyElementsOf(expected);
    assertThat(found)
        .allSatisfy(d -> assertThat(d.place()).asString().startsWith("serverless.json:"));
  }
}
