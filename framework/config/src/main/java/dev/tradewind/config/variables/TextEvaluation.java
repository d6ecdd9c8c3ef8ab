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
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The value of one text with variables; made for the one question, and stands on the stack. */
final class TextEvaluation {

  private static final int TEXT_LIMIT = 10_000_000;

  /** {@code ${env(secret):TOKEN}}: Serverless Framework takes it too, and does nothing about it. */
  private static final String SECRET = "secret";

  private final VariableResolver resolver;
  private final OpenNodes open;

  private final Scalar.Text text;
  private final Trail trail;
  private final int nesting;

  TextEvaluation(VariableResolver resolver, Scalar.Text text, Trail trail, int nesting) {
    this.resolver = resolver;
    this.open = resolver.open();
    this.text = text;
    this.trail = trail;
    this.nesting = nesting;
  }

  Answer evaluate() {
    Template template;
    try {
      template = TemplateParser.parse(text.value());
    } catch (VariableSyntaxException e) {
      resolver.tell(
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
        resolver.tell(
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
      for (Node item : ((Sequence) resolver.tree(list, trail)).items()) {
        Literals.text(item).ifPresent(items::add);
      }
      if (items.size() == list.items().size()) {
        return Optional.of(String.join(",", items));
      }
    }
    Optional<String> piece = Literals.text(node);
    if (piece.isEmpty()) {
      resolver.tell(
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
      Called called = call((Template.Call) alternative, variable);
      switch (called.answer()) {
        case Value value when !value.node().isNull() -> {
          return kept(value.node(), called.marked(), again(at(value.node(), place(variable))));
        }
        case Value nothing -> why = "its value is null";
        case Nothing nothing -> why = nothing.why();
        case Fault fault -> {
          Diagnostic d = fault.diagnostic();
          resolver.tell(d.place() == null ? placed(d, place(variable)) : d);
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
          if (!resolver.isTolerant()) {
            return new Broken();
          }
          if (last) {
            return new Left(Optional.empty());
          }
        }
      }
      open.at(place(variable));
    }
    resolver.tell(
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
    String summary = "`%s` %s".formatted(variable.text(), unavailable.why());
    resolver.tell(
        resolver.isTolerant()
            ? Diagnostic.warning(
                "variable-source-unavailable",
                summary,
                unavailable.advice()
                    + (last
                        ? " Until then the variable stays as it is."
                        : " Until then the fallback is used."),
                place(variable))
            : Diagnostic.error(
                "variable-source-unavailable", summary, unavailable.advice(), place(variable)));
  }

  /** Text that came from a source is looked through again. */
  private Answer again(Node value) {
    return value instanceof Scalar.Text next
        ? resolver.text(next, trail, nesting + 1)
        : new Value(value);
  }

  /** A marked value is a secret, and so is what the variables in a secret become. */
  private Answer kept(Node raw, boolean marked, Answer answer) {
    if (answer instanceof Value(Node node)) {
      if (marked) {
        resolver.secrets().add(resolver.tree(node, trail));
      } else if (resolver.secrets().holds(raw)) {
        resolver.secrets().add(node);
      }
    }
    return answer;
  }

  /** What a source said, and whether {@code secret} stood in the parentheses. */
  private record Called(Answer answer, boolean marked) {}

  private Called call(Template.Call call, Variable variable) {
    Optional<Answer> absent = resolver.absent(call.source());
    if (absent.isPresent()) {
      return new Called(absent.get(), false);
    }
    List<Scalar> params = new ArrayList<>();
    for (Template.Argument param : call.params()) {
      Answer value = argument(param, variable);
      if (!(value instanceof Value(Scalar scalar))) {
        return new Called(stays(value), false);
      }
      params.add(scalar);
    }
    boolean marked =
        resolver.takesSecretMark(call.source())
            && params.removeIf(param -> param.toPlainText().equals(SECRET));
    Optional<String> address = Optional.empty();
    if (call.address().isPresent()) {
      Answer value = argument(call.address().get(), variable);
      if (!(value instanceof Value(Scalar scalar))) {
        return new Called(stays(value), false);
      }
      address = Optional.of(scalar.toPlainText());
    }
    open.at(place(variable));
    Source.Question question = new Source.Question(params, address);
    return new Called(resolver.ask(call.source(), question), marked);
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
