package dev.tradewind.config.file;

import dev.tradewind.config.file.NodeProcess.Lost;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The JavaScript and TypeScript files of a project, run by one {@code node} process that starts
 * with the first of them. Not for several threads.
 */
public final class JavaScript implements AutoCloseable {

  private static final SourceRange WIRE = SourceRange.none("node");

  private final Path directory;
  private final Supplier<Map<String, String>> environment;
  private final Map<String, String> options;
  private final Duration limit;
  private final Map<Integer, Mapping> early = new HashMap<>();
  private @Nullable NodeProcess node;
  private Map<String, String> sentEnvironment = Map.of();
  private int lastRequest;

  /**
   * @param environment of the process, asked for when it starts
   * @param options of the command line, which functions are given
   * @param limit how long a file may say nothing
   */
  public JavaScript(
      Path directory,
      Supplier<Map<String, String>> environment,
      Map<String, String> options,
      Duration limit) {
    this.directory = directory;
    this.environment = environment;
    this.options = Map.copyOf(options);
    this.limit = limit;
  }

  /** What became of a question, in either direction. */
  public sealed interface Reply {}

  public record Value(Node node) implements Reply {}

  /** Null, undefined, or not there. */
  public record Missing() implements Reply {}

  public record Faulty(Diagnostic diagnostic) implements Reply {}

  /** A fault that was told already. */
  public record Broken() implements Reply {}

  /** What a function of a file may ask. */
  public interface Callbacks {
    /** A variable without its dollar and braces. */
    Reply variable(String text);

    /** A text with variables in it. */
    Reply text(String text);

    /** A value of the project file. */
    Reply property(List<String> path);
  }

  /**
   * The value of a file, or of one of its properties; functions on the way are called, promises
   * awaited.
   *
   * @param name how the file is called in messages
   */
  public Reply evaluate(Path file, String name, List<String> keys, Callbacks callbacks) {
    return send(file, name, keys, callbacks);
  }

  /** The value of a project file, whose functions are not called. */
  public Reply load(Path file, String name) {
    return send(file, name, List.of(), null);
  }

  private Reply send(Path file, String name, List<String> keys, @Nullable Callbacks callbacks) {
    int id = ++lastRequest;
    Map<String, Node> request = new LinkedHashMap<>();
    request.put("id", new Scalar.Numeric(id, WIRE));
    request.put("file", text(file.toString()));
    request.put("keys", new Sequence(keys.stream().map(JavaScript::text).toList(), WIRE));
    Map<String, Node> given = new LinkedHashMap<>();
    options.forEach((key, value) -> given.put(key, text(value)));
    request.put("options", mapping(given));
    request.put("callbacks", new Scalar.Bool(callbacks != null, WIRE));
    Map<String, String> current = environment.get();
    try {
      NodeProcess process = node;
      if (process == null) {
        process = NodeProcess.start(directory, current, limit);
        node = process;
      } else if (!current.equals(sentEnvironment)) {
        Map<String, Node> variables = new LinkedHashMap<>();
        current.forEach((key, value) -> variables.put(key, text(value)));
        request.put("environment", mapping(variables));
      }
      sentEnvironment = current;
      process.write(mapping(request));
      return receive(process, id, name, callbacks);
    } catch (Lost e) {
      close();
      return new Faulty(
          Diagnostic.error(
              e.code(), "`" + name + "` " + e.problem(), e.advice(), SourceRange.at(name, 1, 1)));
    }
  }

  private Reply receive(NodeProcess process, int id, String name, @Nullable Callbacks callbacks)
      throws Lost {
    while (true) {
      Mapping ready = early.remove(id);
      Mapping message = ready == null ? process.read() : ready;
      int to = number(message, "id");
      if (message.get("call").isPresent()) {
        process.write(answer(message, callbacks));
      } else if (to == id || to == 0) {
        return reply(message, name);
      } else {
        early.put(to, message);
      }
    }
  }

  private static Mapping answer(Mapping call, @Nullable Callbacks callbacks) {
    Map<String, Node> answer = new LinkedHashMap<>();
    answer.put("answer", new Scalar.Numeric(number(call, "call"), WIRE));
    Node value = call.get("value").orElseThrow();
    Reply reply =
        callbacks == null
            ? new Missing()
            : switch (call.text("kind").orElse("")) {
              case "property" ->
                  callbacks.property(
                      value.asSequence().orElseThrow().items().stream()
                          .map(key -> key.asText().orElse(""))
                          .toList());
              case "text" -> callbacks.text(value.asText().orElse(""));
              default -> callbacks.variable(value.asText().orElse(""));
            };
    switch (reply) {
      case Value found -> answer.put("value", found.node());
      case Missing missing -> answer.put("value", new Scalar.Null(WIRE));
      case Faulty faulty -> answer.put("broken", new Scalar.Bool(true, WIRE));
      case Broken broken -> answer.put("broken", new Scalar.Bool(true, WIRE));
    }
    return mapping(answer);
  }

  private Reply reply(Mapping message, String name) {
    Optional<Mapping> error = message.mapping("error");
    if (error.isEmpty()) {
      Node value = message.get("value").orElseThrow();
      // What a script computes has no line of its own: a tree points to its file, a single value
      // to the variable that asked for it.
      SourceRange origin =
          value instanceof Scalar ? SourceRange.none(name) : SourceRange.at(name, 1, 1);
      return value.isNull() ? new Missing() : new Value(named(value, origin));
    }
    if (error.get().get("told").isPresent()) {
      return new Broken();
    }
    String text = error.get().text("message").orElse("no reason is given");
    if (error.get().get("advice").orElse(text("")) instanceof Scalar.Bool(boolean advice, var s)
        && advice) {
      return new Faulty(
          Diagnostic.error(
              "script-failed", "`" + name + "` cannot be read", text, SourceRange.at(name, 1, 1)));
    }
    SourceRange place =
        error
            .get()
            .mapping("place")
            .map(
                p ->
                    SourceRange.at(
                        p.text("file").orElse(name), number(p, "line"), number(p, "column")))
            .orElse(SourceRange.at(name, 1, 1));
    return new Faulty(
        Diagnostic.error(
            "script-failed",
            "`" + name + "` failed: " + text,
            "The file runs in Node.js; the error is its own.",
            place));
  }

  private static Node named(Node node, SourceRange origin) {
    return switch (node) {
      case Mapping mapping -> {
        Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
        mapping
            .entries()
            .forEach(
                (key, entry) ->
                    entries.put(key, new Mapping.Entry(origin, named(entry.value(), origin))));
        yield new Mapping(entries, origin);
      }
      case Sequence list ->
          new Sequence(list.items().stream().map(item -> named(item, origin)).toList(), origin);
      case Scalar.Text t -> new Scalar.Text(t.value(), origin);
      case Scalar.Numeric n -> new Scalar.Numeric(n.value(), origin);
      case Scalar.Bool b -> new Scalar.Bool(b.value(), origin);
      case Scalar.Null n -> new Scalar.Null(origin);
    };
  }

  private static Node text(String value) {
    return new Scalar.Text(value, WIRE);
  }

  private static Mapping mapping(Map<String, Node> values) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    values.forEach((key, value) -> entries.put(key, new Mapping.Entry(WIRE, value)));
    return new Mapping(entries, WIRE);
  }

  private static int number(Mapping mapping, String key) {
    return mapping.get(key).orElse(text("")) instanceof Scalar.Numeric(double value, var s)
        ? (int) value
        : 0;
  }

  @Override
  public void close() {
    if (node != null) {
      node.close();
      node = null;
    }
  }
}
