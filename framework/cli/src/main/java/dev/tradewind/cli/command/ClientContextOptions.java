package dev.tradewind.cli.command;

import dev.tradewind.cli.option.OptionGroup;
import dev.tradewind.cli.option.Text;
import dev.tradewind.cli.option.Usage;
import dev.tradewind.engine.Result;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the client context of an invocation comes from. */
final class ClientContextOptions extends OptionGroup {

  private final Text context =
      usage.add(
          new Text(
              "--context",
              "JSON",
              "The client context that the function finds in its context, as JSON."));

  private final Text contextPath =
      usage.add(
          new Text("--contextPath", "FILE", "A file with the client context as JSON or YAML."));

  ClientContextOptions(Usage usage) {
    super(usage);
  }

  /** The context as JSON; empty when nothing is said. */
  Result<String> read(Path directory) {
    String written = context.value();
    if (written != null) {
      return DataFile.json(written, "--context", "the client context");
    }
    String file = contextPath.value();
    if (file == null) {
      return new Result.Done<>("", List.of());
    }
    try {
      return DataFile.json(Files.readString(directory.resolve(file)), file, "the client context");
    } catch (IOException e) {
      return Result.failed(
          Diagnostic.error(
              "context-not-readable",
              "cannot read the client context from " + file,
              WhyNotRead.of(e),
              null));
    }
  }
}
