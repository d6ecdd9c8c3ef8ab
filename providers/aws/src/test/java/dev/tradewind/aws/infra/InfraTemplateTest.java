package dev.tradewind.aws.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.aws.compile.ResourceOrigins;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What portable resources, events and access become. The project uses every setting. */
class InfraTemplateTest {

  private static final Path PROJECT =
      Path.of("src/test/resources/dev/tradewind/aws/cases-of-our-own/infra");

  private ProjectFixture project;
  private CompiledService compiled;

  @BeforeEach
  void compile() throws Exception {
    project = ProjectFixture.read(PROJECT);
    compiled = project.compileAll();
  }

  @Test
  void everySettingHasItsProperty() throws Exception {
    Mapping expected =
        JsonReader.read(Files.readString(PROJECT.resolve("expected.json")), "expected.json")
            .asMapping()
            .orElseThrow();

    for (String id : expected.keys()) {
      assertThat(compiled.template().at("Resources", id).map(JsonWriter::pretty).orElse("none"))
          .as(id)
          .isEqualTo(JsonWriter.pretty(expected.get(id).orElseThrow()));
    }
  }

  @Test
  void nothingIsWrongWithIt() {
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(InfraRules.check(project.service())).isEmpty();
  }

  @Test
  void resourcesStandWhereTheyAreDeclared() {
    SourceRange place =
        new ResourceOrigins(project.service())
            .of(compiled.template())
            .get("OrdersQueueDeadLetters");

    assertThat(Objects.requireNonNull(place).toString()).startsWith("serverless.json:15:");
  }

  @Test
  void aServiceWithoutThemStaysTheSame() {
    var plain = ProjectFixture.of("{'functions':{'f':{'events':[{'sqs':'arn:x'}]}}}").service();

    assertThat(PortableService.onAws(plain)).isSameAs(plain);
  }
}
