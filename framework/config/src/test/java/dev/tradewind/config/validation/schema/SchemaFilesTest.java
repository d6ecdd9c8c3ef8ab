package dev.tradewind.config.validation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.config.dialect.AwsDialect;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonWriter;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaFilesTest {

  private final SchemaFiles files = new SchemaFiles();

  static List<String> names() {
    return List.of(
        "serverless.json",
        "common.json",
        "targets.json",
        "aws.json",
        "aws-provider.json",
        "aws-function.json",
        "aws-events.json",
        "aws-cloudformation.json",
        "google.json",
        "azure.json",
        "local.json");
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyReferenceLeadsSomewhere(String file) {
    String document = SchemaFiles.uri(file);
    List<String> references = new ArrayList<>();
    collect(files.file(file).root(), references);
    for (String definition : files.file(file).definitions()) {
      collect(files.file(file).definition(definition).orElseThrow(), references);
    }

    for (String reference : references) {
      assertThat(files.at(SchemaFiles.reference(document, reference)))
          .as(file + " refers to " + reference)
          .isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void aFileIsReadInPartsAsItIsReadAsAWhole(String name) throws Exception {
    SchemaFile file = files.file(name);
    MappingBuilder whole = new MappingBuilder(file.root().source()).putAll(file.root());
    MappingBuilder definitions = new MappingBuilder(file.root().source());
    for (String definition : file.definitions()) {
      definitions.put(definition, file.definition(definition).orElseThrow());
    }
    if (!definitions.isEmpty()) {
      whole.put("$defs", definitions);
    }

    try (InputStream in = SchemaFile.class.getResourceAsStream("/dev/tradewind/schema/" + name)) {
      assertThat(in).isNotNull();
      Node expected = JsonReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
      assertThat(JsonWriter.pretty(whole.build())).isEqualTo(JsonWriter.pretty(expected));
    }
  }

  @Test
  void whatOnlyDescribesIsNotJudged() throws Exception {
    Node schema =
        JsonReader.read(
            """
            {"description": "d", "default": 1, "x-ignoreCase": true, "enum": [{"title": "t"}],
            "properties": {"description": {"type": "string", "description": "d"}},
            "additionalProperties": {"anyOf": [{"title": "t", "minimum": 1}, {"default": {}}]}}
            """,
            "schema");

    assertThat(JsonWriter.compact(JudgingKeywords.of((Mapping) schema)))
        .isEqualTo(
            "{\"x-ignoreCase\":true,\"enum\":[{\"title\":\"t\"}],"
                + "\"properties\":{\"description\":{\"type\":\"string\"}},"
                + "\"additionalProperties\":{\"anyOf\":[{\"minimum\":1},{}]}}");
  }

  @Test
  void aDefinitionIsADocumentOfItsOwn() {
    assertThat(SchemaFiles.reference("tradewind:/schema/aws-events.json/http", "#/$defs/rate"))
        .isEqualTo("tradewind:/schema/aws-events.json/rate");
    assertThat(SchemaFiles.reference("tradewind:/schema/aws.json", "common.json#/$defs/infra"))
        .isEqualTo("tradewind:/schema/common.json/infra");
    assertThat(SchemaFiles.reference("tradewind:/schema/a.json/b", "#/properties/region"))
        .isEqualTo("tradewind:/schema/a.json#/properties/region");
    assertThat(SchemaFiles.reference("tradewind:/schema/aws.json", "aws-function.json"))
        .isEqualTo("tradewind:/schema/aws-function.json");
  }

  @Test
  void theRuntimesThatEditorsOfferAreKnown() {
    Sequence offered =
        files
            .at("tradewind:/schema/aws-function.json/runtime#/anyOf/0")
            .flatMap(schema -> schema.sequence("enum"))
            .orElseThrow();

    assertThat(offered.items())
        .extracting(node -> node.asText().orElseThrow())
        .isSubsetOf(new AwsDialect().runtimes());
  }

  private static void collect(Node node, List<String> references) {
    switch (node) {
      case Mapping mapping -> {
        mapping.text("$ref").ifPresent(references::add);
        mapping.entries().values().forEach(entry -> collect(entry.value(), references));
      }
      case Sequence list -> list.items().forEach(item -> collect(item, references));
      case Scalar scalar -> {}
    }
  }
}
