package dev.tradewind.config.variables;

import dev.tradewind.config.file.JavaScript;
import dev.tradewind.config.file.TextFile;
import dev.tradewind.config.variables.Answer.Broken;
import dev.tradewind.config.variables.Answer.Fault;
import dev.tradewind.config.variables.Answer.Left;
import dev.tradewind.config.variables.Answer.Nothing;
import dev.tradewind.config.variables.Answer.Unavailable;
import dev.tradewind.config.variables.Answer.Value;
import dev.tradewind.config.yaml.YamlDocument;
import dev.tradewind.config.yaml.YamlReader;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code file(path):a.b}: YAML and JSON as trees, JavaScript and TypeScript through node, anything
 * else as text. A file that is not there is no value.
 */
final class FileSource implements Source {

  private final Path directory;
  private final YamlReader yaml;
  private final @Nullable JavaScript javaScript;
  private final List<Diagnostic> diagnostics;
  private final Map<Path, Answer> contents = new HashMap<>();

  /**
   * @param javaScript null to leave scripts alone, which makes their values unknown
   * @param diagnostics where findings go
   */
  FileSource(
      Path directory,
      YamlReader yaml,
      @Nullable JavaScript javaScript,
      List<Diagnostic> diagnostics) {
    this.directory = directory;
    this.yaml = yaml;
    this.javaScript = javaScript;
    this.diagnostics = diagnostics;
  }

  @Override
  public Answer answer(Question question, Document document) {
    Scalar path = question.params().isEmpty() ? null : question.params().getFirst();
    if (path == null || path.isNull() || path.toPlainText().isEmpty()) {
      return Fault.of(
          "bad-variable", "`file` needs the path of a file", "Write `${file(config.yml):key}`.");
    }
    Path file;
    try {
      file = directory.resolve(path.toPlainText()).normalize();
    } catch (InvalidPathException e) {
      return Fault.of(
          "bad-variable",
          "`" + path.toPlainText() + "` is no path",
          "Write a path from the folder of the project file.");
    }
    String name = name(file);
    List<String> keys =
        question.address().map(address -> List.of(address.split("\\.", -1))).orElse(List.of());
    return switch (extension(name)) {
      case "js", "cjs", "mjs", "ts", "cts", "mts" -> {
        if (!Files.exists(file)) {
          yield missing(name);
        }
        yield javaScript == null ? new Broken() : script(javaScript, file, name, keys, document);
      }
      case String extension -> {
        Answer known = contents.get(file);
        if (known == null) {
          known = content(file, name, extension);
          contents.put(file, known);
        }
        yield walk(known, keys, name, document);
      }
    };
  }

  @Override
  public boolean takesSecretMark() {
    return false;
  }

  private String name(Path file) {
    return (file.startsWith(directory) ? directory.relativize(file) : file)
        .toString()
        .replace('\\', '/');
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static Nothing missing(String name) {
    return new Nothing("the file `" + name + "` is not there");
  }

  private Answer content(Path file, String name, String extension) {
    return switch (TextFile.read(file, name)) {
      case TextFile.Missing missing -> missing(name);
      case TextFile.Unreadable(Diagnostic diagnostic) -> broken(diagnostic);
      case TextFile.Content(String text) ->
          switch (extension) {
            case "yml", "yaml" -> yaml(text, name);
            case "json", "tfstate" -> json(text, name);
            default -> new Value(new Scalar.Text(text, SourceRange.none(name)));
          };
    };
  }

  private Answer yaml(String text, String name) {
    YamlDocument read = yaml.read(text, name);
    diagnostics.addAll(read.diagnostics());
    if (read.root().isEmpty() && !read.diagnostics().isEmpty()) {
      return new Broken();
    }
    return read.root()
        .<Answer>map(Value::new)
        .orElseGet(() -> new Nothing("the file `" + name + "` is empty"));
  }

  private Answer json(String text, String name) {
    try {
      return new Value(JsonReader.read(text, name));
    } catch (JsonSyntaxException e) {
      return broken(JsonFault.diagnose(e));
    }
  }

  private Broken broken(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
    return new Broken();
  }

  private Answer walk(Answer content, List<String> keys, String name, Document document) {
    if (!(content instanceof Value start)) {
      return content;
    }
    Node current = start.node();
    for (String key : keys) {
      if (current instanceof Scalar.Text) {
        Answer resolved = document.resolved(current);
        if (!(resolved instanceof Value value)) {
          return resolved instanceof Left ? new Left(Optional.empty()) : resolved;
        }
        current = value.node();
      }
      if (!(document.step(current, key) instanceof Value value)) {
        return new Nothing("the file `" + name + "` has no `" + String.join(".", keys) + "`");
      }
      current = value.node();
    }
    return new Value(current);
  }

  private static Answer script(
      JavaScript javaScript, Path file, String name, List<String> keys, Document document) {
    JavaScript.Reply reply =
        javaScript.evaluate(
            file,
            name,
            keys,
            new JavaScript.Callbacks() {
              @Override
              public JavaScript.Reply variable(String text) {
                return reply(document.resolved("${" + text + "}"));
              }

              @Override
              public JavaScript.Reply text(String text) {
                return reply(document.resolved(text));
              }

              @Override
              public JavaScript.Reply property(List<String> path) {
                return switch (document.property(path)) {
                  case Value value -> reply(document.resolved(value.node()));
                  case Answer other -> reply(other);
                };
              }
            });
    return switch (reply) {
      case JavaScript.Value(Node node) -> new Value(node);
      case JavaScript.Missing m ->
          new Nothing(
              "the file `"
                  + name
                  + "` gives nothing"
                  + (keys.isEmpty() ? "" : " at `" + String.join(".", keys) + "`"));
      case JavaScript.Faulty(Diagnostic diagnostic) -> new Fault(diagnostic);
      case JavaScript.Broken b -> new Broken();
    };
  }

  private static JavaScript.Reply reply(Answer answer) {
    return switch (answer) {
      case Value value -> new JavaScript.Value(value.node());
      case Nothing nothing -> new JavaScript.Missing();
      case Fault fault -> new JavaScript.Faulty(fault.diagnostic());
      case Broken broken -> new JavaScript.Broken();
      case Left left ->
          left.text()
              .<JavaScript.Reply>map(
                  text -> new JavaScript.Value(new Scalar.Text(text, SourceRange.none("variable"))))
              .orElseGet(JavaScript.Missing::new);
      case Unavailable unavailable -> new JavaScript.Missing();
    };
  }
}
