package dev.tradewind.cli.command;

import dev.tradewind.config.dialect.CloudFormationTags;
import dev.tradewind.config.yaml.YamlDocument;
import dev.tradewind.config.yaml.YamlReader;
import dev.tradewind.engine.Result;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.json.JsonWriter;
import java.util.List;

/** The text of a file with a value for a function: JSON, or YAML where the name says so. */
final class DataFile {

  private DataFile() {}

  /**
   * The value as JSON.
   *
   * @param what it is, for messages: {@code "the event"}
   */
  static Result<String> json(String text, String name, String what) {
    if (name.endsWith(".yml") || name.endsWith(".yaml")) {
      YamlDocument document = new YamlReader(new CloudFormationTags()).read(text, name);
      return Result.of(
          JsonWriter.compact(
              document.root().orElseGet(() -> new Scalar.Null(SourceRange.none(name)))),
          document.diagnostics());
    }
    try {
      JsonReader.read(text, name);
      return new Result.Done<>(text, List.of());
    } catch (JsonSyntaxException e) {
      return Result.failed(
          Diagnostic.error(
              "invalid-json",
              what + " is no JSON: " + e.getMessage(),
              "A file whose name ends with .yml or .yaml may be YAML.",
              e.place()));
    }
  }
}
