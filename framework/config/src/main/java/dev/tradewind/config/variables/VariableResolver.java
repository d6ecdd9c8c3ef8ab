package dev.tradewind.config.variables;

import dev.tradewind.config.variables.Answer.Broken;
import dev.tradewind.config.variables.Answer.Fault;
import dev.tradewind.config.variables.Answer.Left;
import dev.tradewind.config.variables.Answer.Nothing;
import dev.tradewind.config.variables.Answer.Unavailable;
import dev.tradewind.config.variables.Answer.Value;
import dev.tradewind.config.variables.Template.Variable;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

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
  private static final int TEXT_LIMIT = 10_000_000;

  private record Asked(String source, List<String> params, Optional<String> address) {}

  private final Mapping root;
  private final Map<String, Source> sources;
  private final boolean tolerant;
  private final List<Diagnostic> diagnostics;
  private final OpenNodes open = new OpenNodes();
  private final IdentityHashMap<Scalar.Text, Answer> texts = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Node> trees = new IdentityHashMap<>();
  private final Map<Asked, Answer> answers = new HashMap<>();

  /**
   * @param sources by name; more may be added until the first question
   * @param tolerant whether a variable without its source stays, with a warning
   * @param diagnostics where findings go
   */
  VariableResolver(
      Mapping root, Map<String, Source> sources, boolean tolerant, List<Diagnostic> diagnostics) {
    this.root = root;
    this.sources = sources;
    this.tolerant = tolerant;
    this.diagnostics = diagnostics;
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
  private Node tree(Node node, Trail trail) {
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
      circle(node, trail, open.place());
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
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    boolean changed = false;
    for (Map.Entry<String, Mapping.Entry> entry : mapping.entries().entrySet()) {
      Node old = entry.getValue().value();
      Node value = tree(old, trail.child(entry.getKey()));
      changed |= value != old;
      entries.put(entry.getKey(), new Mapping.Entry(entry.getValue().key(), value));
    }
    return changed ? new Mapping(entries, mapping.source()) : mapping;
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
  private Answer text(Scalar.Text text, Trail trail, int nesting) {
    if (!text.value().contains("${")) {
      return new Value(text);
    }
    Answer known = texts.get(text);
    if (known != null) {
      return known;
    }
    if (open.contains(text)) {
      circle(text, trail, open.place());
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
    Answer answer = new TextEvaluation(text, trail, nesting).evaluate();
    open.pop(text);
    texts.put(text, answer);
    return answer;
  }

  private void circle(Node node, Trail trail, Optional<SourceRange> place) {
    diagnostics.add(
        Diagnostic.error(
            "circular-variable",
            "`" + trail + "` refers to itself",
            "The circle is " + open.circle(node, trail) + ". Give one of them a value of its own.",
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

  /** One text with variables. */
  private final class TextEvaluation {

    private final Scalar.Text text;
    private final Trail trail;
    private final int nesting;

    TextEvaluation(Scalar.Text text, Trail trail, int nesting) {
      this.text = text;
      this.trail = trail;
      this.nesting = nesting;
    }

    Answer evaluate() {
      Template template;
      try {
        template = TemplateParser.parse(text.value());
      } catch (VariableSyntaxException e) {
        diagnostics.add(
            Diagnostic.error(
                "variable-syntax", e.problem(), e.advice(), place(e.offset(), e.offset() + 2)));
        return new Broken();
      }
      if (template.isPlain(text.value())) {
        return new Value(text);
      }
      return template(template);
    }

    private Answer template(Template template) {
      Optional<Variable> single = template.single();
      return single.isPresent() ? variable(single.get()) : joined(template);
    }

    private Answer joined(Template template) {
      StringBuilder out = new StringBuilder();
      boolean broken = false;
      boolean left = false;
      for (Template.Part part : template.parts()) {
        switch (part) {
          case Template.Literal literal -> out.append(literal.text());
          case Variable variable -> {
            switch (variable(variable)) {
              case Value value -> {
                Optional<String> piece = piece(value.node(), variable);
                piece.ifPresent(out::append);
                broken |= piece.isEmpty();
              }
              case Left stays -> {
                left = true;
                out.append(stays.text().orElse(variable.text()));
              }
              case Broken b -> broken = true;
              case Nothing n -> broken = true;
              case Fault f -> broken = true;
              case Unavailable u -> broken = true;
            }
          }
        }
        if (out.length() > TEXT_LIMIT) {
          diagnostics.add(
              Diagnostic.error(
                  "text-too-long",
                  "the text of `" + trail + "` grows over " + TEXT_LIMIT + " characters",
                  "Variables that repeat each other double the text at each step.",
                  text.source()));
          return new Broken();
        }
      }
      if (broken) {
        return new Broken();
      }
      return left
          ? new Left(Optional.of(out.toString()))
          : new Value(new Scalar.Text(out.toString(), text.source()));
    }

    /** The text of a value inside of another; a list is joined by commas, as JavaScript does. */
    private Optional<String> piece(Node node, Variable variable) {
      if (node instanceof Sequence list) {
        List<String> items = new ArrayList<>();
        for (Node item : ((Sequence) tree(list, trail)).items()) {
          Literals.text(item).ifPresent(items::add);
        }
        if (items.size() == list.items().size()) {
          return Optional.of(String.join(",", items));
        }
      }
      Optional<String> piece = Literals.text(node);
      if (piece.isEmpty()) {
        diagnostics.add(
            Diagnostic.error(
                "variable-not-text",
                "`" + variable.text() + "` is " + node.kind() + " inside of a text",
                "Only text, numbers and booleans can stand inside of a text. Refer to one of its"
                    + " values, or let the variable be the whole value.",
                place(variable)));
      }
      return piece;
    }

    /** The first alternative that has a value. */
    private Answer variable(Variable variable) {
      open.at(place(variable));
      String why = "";
      for (int i = 0; i < variable.alternatives().size(); i++) {
        Template.Alternative alternative = variable.alternatives().get(i);
        if (alternative instanceof Template.Constant constant) {
          return new Value(at(constant.value(), place(variable)));
        }
        boolean last = i == variable.alternatives().size() - 1;
        switch (call((Template.Call) alternative, variable)) {
          case Value value when !value.node().isNull() -> {
            return again(at(value.node(), place(variable)));
          }
          case Value nothing -> why = "its value is null";
          case Nothing nothing -> why = nothing.why();
          case Fault fault -> {
            Diagnostic d = fault.diagnostic();
            diagnostics.add(d.place() == null ? placed(d, place(variable)) : d);
            return new Broken();
          }
          case Broken broken -> {
            return broken;
          }
          case Left left -> {
            return left;
          }
          case Unavailable unavailable -> {
            tellUnavailable(unavailable, variable, last);
            if (!tolerant) {
              return new Broken();
            }
            if (last) {
              return new Left(Optional.empty());
            }
          }
        }
        open.at(place(variable));
      }
      diagnostics.add(
          Diagnostic.error(
              "variable-without-value",
              "`" + variable.text() + "` has no value: " + why,
              "Give it one, or write a fallback: `"
                  + variable.text().substring(0, variable.text().length() - 1)
                  + ", 'fallback'}`.",
              place(variable)));
      return new Broken();
    }

    private void tellUnavailable(Unavailable unavailable, Variable variable, boolean last) {
      String summary =
          "`%s` needs the %s provider, which this build does not have"
              .formatted(variable.text(), unavailable.provider());
      diagnostics.add(
          tolerant
              ? Diagnostic.warning(
                  "variable-source-unavailable",
                  summary,
                  last ? "The variable stays as it is." : "The fallback is used.",
                  place(variable))
              : Diagnostic.error(
                  "variable-source-unavailable",
                  summary,
                  "Add the provider, or write the value itself.",
                  place(variable)));
    }

    /** Text that came from a source is looked through again. */
    private Answer again(Node value) {
      return value instanceof Scalar.Text next ? text(next, trail, nesting + 1) : new Value(value);
    }

    private Answer call(Template.Call call, Variable variable) {
      Source source = sources.get(call.source());
      if (source == null) {
        return KnownSources.provider(call.source())
            .<Answer>map(Unavailable::new)
            .orElseGet(() -> unknown(call.source()));
      }
      List<Scalar> params = new ArrayList<>();
      for (Template.Argument param : call.params()) {
        Answer value = argument(param, variable);
        if (!(value instanceof Value(Scalar scalar))) {
          return stays(value);
        }
        params.add(scalar);
      }
      Optional<String> address = Optional.empty();
      if (call.address().isPresent()) {
        Answer value = argument(call.address().get(), variable);
        if (!(value instanceof Value(Scalar scalar))) {
          return stays(value);
        }
        address = Optional.of(scalar.toPlainText());
      }
      open.at(place(variable));
      Source.Question question = new Source.Question(params, address);
      if (!source.isSteady()) {
        return source.answer(question, VariableResolver.this);
      }
      Asked key =
          new Asked(
              call.source(),
              params.stream().map(p -> p.kind() + p.toPlainText()).toList(),
              address);
      Answer known = answers.get(key);
      if (known == null) {
        known = source.answer(question, VariableResolver.this);
        answers.put(key, known);
      }
      return known;
    }

    /** A variable made with one that stays, stays. */
    private static Answer stays(Answer answer) {
      return answer instanceof Left ? new Left(Optional.empty()) : answer;
    }

    private Answer argument(Template.Argument argument, Variable variable) {
      return switch (argument) {
        case Template.Fixed fixed -> new Value(fixed.value());
        case Template.Nested nested -> {
          Answer answer = template(nested.template());
          if (answer instanceof Value(Node node) && !(node instanceof Scalar)) {
            yield new Fault(
                Diagnostic.error(
                    "variable-not-text",
                    "a part of `" + variable.text() + "` is " + node.kind(),
                    "Parameters and addresses are made of text, numbers and booleans.",
                    place(variable)));
          }
          yield answer;
        }
      };
    }

    private Fault unknown(String name) {
      TreeSet<String> names = new TreeSet<>(sources.keySet());
      names.addAll(KnownSources.names());
      return new Fault(
          Diagnostic.error(
                  "unknown-variable-source",
                  "there is no variable source `" + name + "`",
                  "Known are " + String.join(", ", names) + ". To keep `${` as text, write `\\${`.",
                  null)
              .suggesting(NearestName.of(name, names).orElse(null)));
    }

    private SourceRange place(Variable variable) {
      return place(variable.offset(), variable.offset() + variable.text().length());
    }

    private SourceRange place(int start, int end) {
      return PlaceInText.of(text, start, end);
    }

    /** A value that was written nowhere stands where the variable stands. */
    private static Node at(Node node, SourceRange place) {
      if (!(node instanceof Scalar scalar) || node.source().isInFile()) {
        return node;
      }
      return switch (scalar) {
        case Scalar.Text t -> new Scalar.Text(t.value(), place);
        case Scalar.Numeric n -> new Scalar.Numeric(n.value(), place);
        case Scalar.Bool b -> new Scalar.Bool(b.value(), place);
        case Scalar.Null n -> new Scalar.Null(place);
      };
    }

    private static Diagnostic placed(Diagnostic d, SourceRange place) {
      return new Diagnostic(d.severity(), d.code(), d.summary(), d.detail(), place, d.suggestion());
    }
  }
}
