package dev.tradewind.cli.command;

import dev.tradewind.engine.Result;
import dev.tradewind.model.diagnostic.Diagnostic;
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
      description = "A file with the client context as JSON or YAML.")
  @Nullable String contextPath;

  /** The context as JSON; empty when nothing is said. */
  Result<String> read(Path directory) {
    if (context != null) {
      return DataFile.json(context, "--context", "the client context");
    }
    if (contextPath == null) {
      return new Result.Done<>("", List.of());
    }
    try {
      return DataFile.json(
          Files.readString(directory.resolve(contextPath)), contextPath, "the client context");
    } catch (IOException e) {
      return Result.failed(
          Diagnostic.error(
              "context-not-readable",
              "cannot read the client context from " + contextPath,
              WhyNotRead.of(e),
              null));
    }
  }
}
