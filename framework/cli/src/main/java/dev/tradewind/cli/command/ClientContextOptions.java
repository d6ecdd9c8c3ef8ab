package dev.tradewind.cli.command;

import dev.tradewind.engine.Result;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the client context of an invocation comes from. */
final class ClientContextOptions {

  @Option(
      names = "--context",
      paramLabel = "JSON",
      description = "The client context that the function finds in its context, as JSON.")
  @Nullable String context;

  @Option(
      names = "--contextPath",
      paramLabel = "FILE",
      description = "A file with the client context as JSON.")
  @Nullable String contextPath;

  /** The context as JSON; empty when nothing is said. */
  Result<String> read(Path directory) {
    if (context != null) {
      return json(context, "--context");
    }
    if (contextPath == null) {
      return new Result.Done<>("", List.of());
    }
    try {
      return json(Files.readString(directory.resolve(contextPath)), contextPath);
    } catch (IOException e) {
      return Result.failed(
          Diagnostic.error(
              "context-not-readable",
              "cannot read the client context from " + contextPath,
              e.toString(),
              null));
    }
  }

  private static Result<String> json(String text, String name) {
    try {
      JsonReader.read(text, name);
      return new Result.Done<>(text, List.of());
    } catch (JsonSyntaxException e) {
      return Result.failed(
          Diagnostic.error(
              "invalid-context",
              "the client context is no JSON: " + e.getMessage(),
              "Write an object, as in --context '{\"custom\":{\"user\":\"ada\"}}'.",
              e.place()));
    }
  }
}
