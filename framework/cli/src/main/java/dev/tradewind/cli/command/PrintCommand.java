package dev.tradewind.cli.command;

import dev.tradewind.cli.ExitCode;
import dev.tradewind.cli.option.Choice;
import dev.tradewind.cli.option.Text;
import dev.tradewind.cli.option.Usage;
import dev.tradewind.cli.output.JsonResult;
import dev.tradewind.config.Extent;
import dev.tradewind.config.yaml.YamlWriter;
import dev.tradewind.engine.Result;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.json.JsonWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Shows a project file with every variable resolved. */
final class PrintCommand implements Callable<Integer> {

  /** How values are written. */
  enum Format {
    yaml,
    json,
    text
  }

  /** What is shown of the chosen value. */
  enum Transform {
    keys
  }

  private final CommandContext context;

  final Usage usage =
      new Usage(this, "Show the project file with every variable resolved and secrets as ***.");

  private final ProjectOptions project = new ProjectOptions(usage);

  private final Choice<Format> format =
      usage.add(new Choice<>("--format", "FORMAT", "yaml (default), json or text.", Format.class));

  private final Text path =
      usage.add(
          new Text(
              "--path", "PATH", "Only the value at this path, as in functions.hello.environment."));

  private final Choice<Transform> transform =
      usage.add(
          new Choice<>(
              "--transform", "NAME", "`keys`: only the keys of the value.", Transform.class));

  PrintCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Result<Rendered> result =
        context
            .projects()
            .resolve(project.request(context, Extent.WHOLE))
            .then(resolved -> at(resolved.document(), path.value()))
            .then(node -> new Result.Done<>(context.secrets().masked(node), List.of()))
            .then(this::transformed)
            .then(this::render);
    return new CommandRun(context).finish(result, ExitCode.WRONG_INPUT);
  }

  private static Result<Node> at(Mapping document, @Nullable String path) {
    Node current = document;
    if (path == null) {
      return new Result.Done<>(current, List.of());
    }
    for (String step : path.split("\\.", -1)) {
      Node next = child(current, step);
      if (next == null) {
        List<String> keys = current instanceof Mapping m ? List.copyOf(m.keys()) : List.of();
        return Result.failed(
            Diagnostic.error(
                    "unknown-path",
                    "there is no `" + step + "` in `" + path + "`",
                    "",
                    SourceRange.none("--path"))
                .suggesting(NearestName.of(step, keys).orElse(null)));
      }
      current = next;
    }
    return new Result.Done<>(current, List.of());
  }

  private static @Nullable Node child(Node node, String step) {
    return switch (node) {
      case Mapping mapping -> mapping.get(step).orElse(null);
      case Sequence sequence -> {
        boolean index = step.matches("\\d{1,6}");
        int i = index ? Integer.parseInt(step) : -1;
        yield index && i < sequence.items().size() ? sequence.items().get(i) : null;
      }
      case Scalar ignored -> null;
    };
  }

  private Result<Node> transformed(Node node) {
    if (transform.value() == null || !(node instanceof Mapping mapping)) {
      return new Result.Done<>(node, List.of());
    }
    SourceRange source = node.source();
    List<Node> keys =
        mapping.keys().stream().map(key -> (Node) new Scalar.Text(key, source)).toList();
    return new Result.Done<>(new Sequence(keys, source), List.of());
  }

  private Result<Rendered> render(Node node) {
    JsonResult json = new JsonResult().put("value", node);
    return switch (format.or(Format.yaml)) {
      case yaml -> Result.of(Rendered.of(YamlWriter.write(node), json), List.of());
      case json -> Result.of(Rendered.of(JsonWriter.pretty(node) + "\n", json), List.of());
      case text -> text(node, json);
    };
  }

  private static Result<Rendered> text(Node node, JsonResult json) {
    return switch (node) {
      case Scalar scalar -> Result.of(Rendered.of(scalar.toPlainText() + "\n", json), List.of());
      case Sequence sequence when sequence.items().stream().allMatch(Scalar.class::isInstance) -> {
        StringBuilder lines = new StringBuilder();
        for (Node item : sequence.items()) {
          lines.append(((Scalar) item).toPlainText()).append('\n');
        }
        yield Result.of(Rendered.of(lines.toString(), json), List.of());
      }
      case Sequence s -> notText(node);
      case Mapping m -> notText(node);
    };
  }

  private static Result<Rendered> notText(Node node) {
    return Result.failed(
        Diagnostic.error(
            "not-text",
            "--format text shows single values and lists of them, and this is " + node.kind(),
            "Choose a value inside with --path, or its keys with --transform keys.",
            SourceRange.none("--format")));
  }
}
