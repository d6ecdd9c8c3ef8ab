package dev.tradewind.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.config.dialect.CloudFormationTags;
import dev.tradewind.config.yaml.YamlReader;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonWriter;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VariableCasesTest {

  @TempDir private Path directory;

  static Stream<Named<Mapping>> cases() throws Exception {
    try (InputStream in = VariableCasesTest.class.getResourceAsStream("variable-cases.yml")) {
      assertThat(in).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var document = new YamlReader(new CloudFormationTags()).read(text, "variable-cases.yml");
      assertThat(document.diagnostics()).isEmpty();
      return document.root().orElseThrow().asSequence().orElseThrow().items().stream()
          .map(node -> (Mapping) node)
          .map(row -> Named.of(row.text("name").orElseThrow(), row));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void projectFilesResolve(Mapping row) throws Exception {
    Files.writeString(directory.resolve("serverless.yml"), row.text("file").orElseThrow());
    for (Map.Entry<String, String> file : texts(row, "files").entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    LoadRequest request =
        new LoadRequest(
            directory,
            null,
            texts(row, "options"),
            texts(row, "params"),
            texts(row, "env"),
            null,
            List.of(),
            row.get("tolerant").isPresent(),
            Extent.WHOLE);

    ResolveResult result =
        new ProjectLoader(() -> "instance-1", Duration.ofSeconds(30)).resolve(request);

    List<String> finds =
        row.sequence("finds").stream()
            .flatMap(list -> list.items().stream())
            .map(item -> item.asText().orElseThrow())
            .toList();
    assertThat(result.diagnostics())
        .extracting(d -> d.code() + " " + d.place())
        .containsExactlyElementsOf(finds);
    row.text("says")
        .ifPresent(
            says ->
                assertThat(result.diagnostics())
                    .anySatisfy(d -> assertThat(d.summary() + " " + d.detail()).contains(says)));
    row.text("suggests")
        .ifPresent(
            name ->
                assertThat(result.diagnostics().stream().map(Diagnostic::suggestion))
                    .contains(name));
    Optional<Mapping> expected = row.mapping("expect");
    if (expected.isPresent()) {
      assertThat(result).isInstanceOf(ResolveResult.Resolved.class);
      ResolvedProject project = ((ResolveResult.Resolved) result).project();
      row.text("stage").ifPresent(stage -> assertThat(project.stage()).isEqualTo(stage));
      expected
          .get()
          .entries()
          .forEach(
              (key, entry) ->
                  assertThat(project.document().get(key).map(JsonWriter::compact))
                      .as(key)
                      .contains(JsonWriter.compact(entry.value())));
    } else {
      assertThat(result).isInstanceOf(ResolveResult.Failed.class);
    }
  }

  private static Map<String, String> texts(Mapping row, String key) {
    Map<String, String> texts = new HashMap<>();
    row.mapping(key)
        .ifPresent(
            mapping ->
                mapping.entries().forEach((name, entry) -> texts.put(name, text(entry.value()))));
    return texts;
  }

  private static String text(Node node) {
    return node.asText().orElseThrow();
  }
}
