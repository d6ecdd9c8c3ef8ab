package dev.tradewind.cli.command;

import dev.tradewind.cli.option.Flag;
import dev.tradewind.cli.option.OptionGroup;
import dev.tradewind.cli.option.Text;
import dev.tradewind.cli.option.Usage;
import dev.tradewind.engine.Result;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the event of an invocation comes from. */
final class PayloadOptions extends OptionGroup {

  private static final String STDIN = "-";

  private final Text data =
      usage.add(
          new Text(
              "-d, --data",
              "JSON",
              "The event as JSON; text that does not look like JSON is sent as a JSON string."));

  private final Text path =
      usage.add(
          new Text("-p, --path", "FILE", "A file with the event as JSON or YAML; `-` for stdin."));

  private final Flag raw =
      usage.add(new Flag("--raw", "Send --data as a JSON string, whatever it looks like."));

  PayloadOptions(Usage usage) {
    super(usage);
  }

  /** The event as JSON; an empty object when nothing is said. */
  Result<String> read(Path directory) {
    String written = data.value();
    if (written != null) {
      return data(written);
    }
    String file = path.value();
    if (file == null) {
      return done("{}");
    }
    try {
      byte[] bytes =
          file.equals(STDIN)
              ? System.in.readAllBytes()
              : Files.readAllBytes(directory.resolve(file));
      String text = new String(bytes, StandardCharsets.UTF_8);
      return DataFile.json(text, file, "the event");
    } catch (IOException e) {
      return Result.failed(
          Diagnostic.error(
              "event-not-readable", "cannot read the event from " + file, WhyNotRead.of(e), null));
    }
  }

  private Result<String> data(String text) {
    if (raw.isOn()) {
      return done(quoted(text));
    }
    try {
      JsonReader.read(text, "--data");
      return done(text);
    } catch (JsonSyntaxException e) {
      boolean meantAsJson = text.startsWith("{") || text.startsWith("[");
      return meantAsJson ? notJson(e) : done(quoted(text));
    }
  }

  private static Result<String> notJson(JsonSyntaxException e) {
    return Result.failed(
        Diagnostic.error(
            "invalid-event",
            "the event is no JSON: " + e.getMessage(),
            "Write it as JSON, in single quotes for the shell; with --raw the text itself is sent.",
            e.place()));
  }

  private static String quoted(String text) {
    return JsonWriter.compact(new Scalar.Text(text, SourceRange.none("--data")));
  }

  private static Result<String> done(String json) {
    return new Result.Done<>(json, List.of());
  }
}
