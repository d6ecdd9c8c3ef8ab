package dev.tradewind.config.variables;

import dev.tradewind.config.variables.Answer.Broken;
import dev.tradewind.config.variables.Answer.Fault;
import dev.tradewind.config.variables.Answer.Left;
import dev.tradewind.config.variables.Answer.Nothing;
import dev.tradewind.config.variables.Answer.Unavailable;
import dev.tradewind.config.variables.Answer.Value;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.secret.Secrets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replaces the variables of a tree.
 *
 * <p>Everything goes by need: a text is resolved when somebody asks for it, a tree when it becomes
 * part of the result; each once, so that cost is linear and a value that two places share is told
 * about once. What is being resolved stands on a stack, which is how a circle is seen and named.
 */
final class VariableResolver implements Source.Document {

  /** Texts that resolve to texts with variables again; the limit of Serverless Framework. */
  private static final int NESTING_LIMIT = 10;

  static final int CHAIN_LIMIT = 2_000;

  private final Mapping root;
  private final SourceRegistry sources;
  private final boolean tolerant;
  private final Secrets secrets;
  private final List<Diagnostic> diagnostics;
  private final OpenNodes open = new OpenNodes();
  private final IdentityHashMap<Scalar.Text, Answer> texts = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Node> trees = new IdentityHashMap<>();

  /**
   * @param sources more may be added until the first question
   * @param tolerant whether a variable without its source stays, with a warning
   * @param secrets gets the values that are marked
   * @param diagnostics where findings go
   */
  VariableResolver(
      Mapping root,
      SourceRegistry sources,
      boolean tolerant,
      Secrets secrets,
      List<Diagnostic> diagnostics) {
    this.root = root;
    this.sources = sources;
    this.tolerant = tolerant;
    this.secrets = secrets;
    this.diagnostics = diagnostics;
  }

  OpenNodes open() {
    return open;
  }

  boolean isTolerant() {
    return tolerant;
  }

  void tell(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /** Why a source cannot be asked; empty when it can. */
  Optional<Answer> absent(String source) {
    return sources.absent(source);
  }

  boolean takesSecretMark(String source) {
    return sources.takesSecretMark(source);
  }

  Secrets secrets() {
    return secrets;
  }

  Answer ask(String source, Source.Question question) {
    return sources.ask(source, question, this);
  }

  /** The value at a path, whose own variables are not resolved; empty when it has none. */
  Optional<Node> at(List<String> path) {
    return property(path) instanceof Value(Node node) ? Optional.of(node) : Optional.empty();
  }

  /** Resolves what stands at a path before the rest, so that its faults are told first. */
  void resolve(List<String> path) {
    Trail trail = Trail.TOP;
    for (String key : path) {
      trail = trail.child(key);
    }
    if (property(path) instanceof Value(Node node)) {
      var _ = tree(node, trail);
    }
  }

  /** The whole file, but for what belongs to other stages than the given one. */
  Mapping document(String stage) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    open.push(root, Trail.TOP);
    root.entries()
        .forEach(
            (key, entry) -> {
              Trail trail = Trail.TOP.child(key);
              boolean staged = key.equals("params") || key.equals("stages");
              Node value =
                  staged ? stages(entry.value(), trail, stage) : tree(entry.value(), trail);
              entries.put(key, new Mapping.Entry(entry.key(), value));
            });
    open.pop(root);
    return new Mapping(entries, root.source());
  }

  private Node stages(Node section, Trail trail, String stage) {
    Node value = section instanceof Scalar.Text text ? node(text(text, trail, 0), text) : section;
    if (!(value instanceof Mapping mapping)) {
      return value;
    }
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              Node part = entry.value();
              Trail here = trail.child(name);
              if (name.equals(stage) || name.equals("default")) {
                part = tree(part, here);
              } else if (part instanceof Scalar.Text text) {
                part = node(text(text, here, 0), text);
              }
              entries.put(name, new Mapping.Entry(entry.key(), part));
            });
    return new Mapping(entries, mapping.source());
  }

  /** A tree without variables; the same one when it has none. */
  Node tree(Node node, Trail trail) {
    if (node instanceof Scalar.Text text) {
      Node value = node(text(text, trail, 0), text);
      if (value instanceof Scalar) {
        return value;
      }
      open.push(text, trail);
      Node result = tree(value, trail);
      open.pop(text);
      return result;
    }
    if (node instanceof Scalar) {
      return node;
    }
    Node known = trees.get(node);
    if (known != null) {
      return known;
    }
    if (open.contains(node)) {
      circle(node, open.place());
      return node;
    }
    open.push(node, trail);
    Node result =
        switch (node) {
          case Mapping mapping -> mapping(mapping, trail);
          case Sequence list -> sequence(list, trail);
          case Scalar scalar -> scalar;
        };
    open.pop(node);
    trees.put(node, result);
    return result;
  }

  @SuppressWarnings("ReferenceEquality") // an unchanged node is the same one; to compare is costly
  private Mapping mapping(Mapping mapping, Trail trail) {
    MappingBuilder changed = null;
    for (Map.Entry<String, Mapping.Entry> entry : mapping.entries().entrySet()) {
      Node old = entry.getValue().value();
      Node value = tree(old, trail.child(entry.getKey()));
      if (value != old) {
        changed = changed != null ? changed : new MappingBuilder(mapping.source()).putAll(mapping);
        changed.put(entry.getKey(), new Mapping.Entry(entry.getValue().key(), value));
      }
    }
    return changed == null ? mapping : changed.build();
  }

  @SuppressWarnings("ReferenceEquality")
  private Sequence sequence(Sequence list, Trail trail) {
    List<Node> items = new ArrayList<>(list.items().size());
    boolean changed = false;
    for (Node old : list.items()) {
      Node value = tree(old, trail.child(Integer.toString(items.size())));
      changed |= value != old;
      items.add(value);
    }
    return changed ? new Sequence(items, list.source()) : list;
  }

  /** What a text becomes; a text that cannot be resolved stays. */
  private static Node node(Answer answer, Scalar.Text text) {
    return switch (answer) {
      case Value value -> value.node();
      case Left left -> left.text().<Node>map(t -> new Scalar.Text(t, text.source())).orElse(text);
      case Nothing n -> text;
      case Fault f -> text;
      case Broken b -> text;
      case Unavailable u -> text;
    };
  }

  /** The value of a text: {@link Value} (whose trees are not resolved), {@link Left} or broken. */
  Answer text(Scalar.Text text, Trail trail, int nesting) {
    if (!text.value().contains("${")) {
      return new Value(text);
    }
    Answer known = texts.get(text);
    if (known != null) {
      return known;
    }
    if (open.contains(text)) {
      circle(text, open.place());
      return new Broken();
    }
    if (nesting > NESTING_LIMIT || open.size() > CHAIN_LIMIT) {
      diagnostics.add(
          Diagnostic.error(
              "variable-too-deep",
              "the variables of `" + trail + "` lead on and on",
              "Each value is a variable again, more than "
                  + (nesting > NESTING_LIMIT ? NESTING_LIMIT : CHAIN_LIMIT)
                  + " times. Refer to the last value directly.",
              open.place().orElse(text.source())));
      return new Broken();
    }
    open.push(text, trail);
    Answer answer = new TextEvaluation(this, text, trail, nesting).evaluate();
    open.pop(text);
    texts.put(text, answer);
    return answer;
  }

  private void circle(Node node, Optional<SourceRange> place) {
    diagnostics.add(
        Diagnostic.error(
            "circular-variable",
            "`" + open.trail(node) + "` refers to itself",
            "The circle is " + open.circle(node) + ". Give one of them a value of its own.",
            place.orElse(node.source())));
  }

  // The document that sources ask.

  @Override
  public Answer property(List<String> keys) {
    Node current = root;
    Trail trail = Trail.TOP;
    for (String key : keys) {
      if (current instanceof Scalar.Text text) {
        Answer answer = text(text, trail, 0);
        if (!(answer instanceof Value value)) {
          return answer instanceof Left ? new Left(Optional.empty()) : answer;
        }
        current = value.node();
      }
      Answer next = step(current, key);
      if (!(next instanceof Value value)) {
        return new Nothing("the project file has no `" + String.join(".", keys) + "`");
      }
      current = value.node();
      trail = trail.child(key);
    }
    if (current instanceof Scalar.Text text) {
      return left(text(text, trail, 0), text);
    }
    return current.isNull()
        ? new Nothing("`" + String.join(".", keys) + "` is null")
        : new Value(current);
  }

  /** A text that stays is put in where others refer to it. */
  private static Answer left(Answer answer, Scalar.Text text) {
    return answer instanceof Left left && left.text().isEmpty()
        ? new Left(Optional.of(text.value()))
        : answer;
  }

  @Override
  public Answer step(Node from, String key) {
    return switch (from) {
      case Mapping mapping ->
          mapping.get(key).<Answer>map(Value::new).orElseGet(() -> new Nothing("no such key"));
      case Sequence list -> {
        if (key.equals("length")) {
          yield new Value(new Scalar.Numeric(list.items().size(), list.source()));
        }
        boolean index =
            !key.isEmpty() && key.length() < 9 && key.chars().allMatch(c -> c >= '0' && c <= '9');
        int i = index ? Integer.parseInt(key) : -1;
        yield i >= 0 && i < list.items().size()
            ? new Value(list.items().get(i))
            : new Nothing("no such item");
      }
      case Scalar scalar -> new Nothing("a single value has no keys");
    };
  }

  @Override
  public Answer resolved(String text) {
    return resolved(new Scalar.Text(text, open.place().orElse(root.source())));
  }

  @Override
  public Answer resolved(Node node) {
    Trail trail = open.trail();
    if (node instanceof Scalar.Text text) {
      Answer answer = text(text, trail, 0);
      return answer instanceof Value value ? new Value(tree(value.node(), trail)) : answer;
    }
    return new Value(tree(node, trail));
  }
}
