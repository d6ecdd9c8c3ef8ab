package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.config.Extent;
import dev.tradewind.config.ProjectLoader;
import dev.tradewind.config.binding.ProjectBinder;
import dev.tradewind.engine.PluginCatalog;
import dev.tradewind.engine.ProjectRequest;
import dev.tradewind.engine.Projects;
import dev.tradewind.engine.ProviderCatalog;
import dev.tradewind.engine.Result;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A project with something odd in each of its places is opened or refused; nothing breaks. */
class OddProjectsTest {

  private static final String PROJECT =
      """
      {
        "service": "shop",
        "useDotenv": true,
        "configValidationMode": "warn",
        "provider": {
          "name": "aws", "stage": "qa", "region": "eu-west-1", "stackName": "the-shop",
          "profile": "team", "deploymentBucket": { "name": "mine" }, "deploymentPrefix": "here",
          "iam": { "deploymentRole": "arn:aws:iam::123456789012:role/r" },
          "stackTags": { "owner": "me" },
          "ecr": { "images": { "base": { "path": "./app", "buildArgs": { "A": "b" } }, "old": "./old" } }
        },
        "plugins": ["some-plugin"],
        "targets": { "us": { "name": "aws", "region": "us-east-1" }, "local": {} },
        "functions": {
          "a": { "handler": "a.main", "name": "shop-a", "events": [{ "httpApi": "GET /" }] },
          "b": { "image": "base" },
          "c": { "image": { "name": "old" } }
        },
        "resources": { "Resources": { "Table": { "Type": "AWS::SNS::Topic" } } }
      }
      """;

  private static final List<String> ODD =
      List.of("null", "[]", "{}", "5", "\"\"", "true", "\"x\"", "[\"x\"]", "[{}]");

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void nothingBreaksOnOneOddValue(Extent extent) throws Exception {
    Projects projects =
        new Projects(
            new ProjectLoader(),
            new ProjectBinder(),
            ProviderCatalog.installed(),
            new PluginCatalog(List.of()),
            Map.of());
    Node project = JsonReader.read(PROJECT, "project");
    List<String> broken = new ArrayList<>();
    for (String odd : ODD) {
      for (Node variant : variants(project, JsonReader.read(odd, "odd"))) {
        String text = JsonWriter.compact(variant);
        try {
          open(projects, text, extent);
        } catch (RuntimeException | AssertionError e) {
          broken.add(e + " in " + text);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private void open(Projects projects, String text, Extent extent) throws Exception {
    Files.writeString(directory.resolve("serverless.json"), text);
    Result<?> result =
        projects.open(new ProjectRequest(directory, null, Map.of(), Map.of(), List.of(), extent));
    if (result instanceof Result.Failed<?> failed) {
      assertThat(failed.diagnostics()).anyMatch(Diagnostic::isError);
    }
  }

  /** Trees in each of which one node is another one. */
  private static List<Node> variants(Node tree, Node odd) {
    List<Node> variants = new ArrayList<>();
    variants.add(odd);
    switch (tree) {
      case Mapping mapping ->
          mapping
              .entries()
              .forEach(
                  (key, entry) ->
                      variants(entry.value(), odd)
                          .forEach(variant -> variants.add(mapping.with(key, variant))));
      case Sequence list -> {
        for (int i = 0; i < list.items().size(); i++) {
          for (Node variant : variants(list.items().get(i), odd)) {
            List<Node> items = new ArrayList<>(list.items());
            items.set(i, variant);
            variants.add(new Sequence(items, list.source()));
          }
        }
      }
      case Scalar scalar -> {}
    }
    return variants;
  }
}
