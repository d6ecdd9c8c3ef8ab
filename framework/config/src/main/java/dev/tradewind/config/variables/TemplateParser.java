package dev.tradewind.config.variables;

import dev.tradewind.config.variables.Template.Alternative;
import dev.tradewind.config.variables.Template.Argument;
import dev.tradewind.config.variables.Template.Call;
import dev.tradewind.config.variables.Template.Constant;
import dev.tradewind.config.variables.Template.Fixed;
import dev.tradewind.config.variables.Template.Literal;
import dev.tradewind.config.variables.Template.Nested;
import dev.tradewind.config.variables.Template.Part;
import dev.tradewind.config.variables.Template.Variable;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a text apart by the grammar of Serverless Framework v3.
 *
 * <p>What begins like {@code ${AWS::Region}}, {@code ${Name}} or {@code ${name}}, without a source
 * in small letters and its colon or parenthesis, is no variable and stays, since it belongs to the
 * template language of the cloud. A backslash in front makes a variable a text.
 */
final class TemplateParser {

  private static final SourceRange NOWHERE = SourceRange.none("variable");

  private final String text;
  private int at;

  private TemplateParser(String text) {
    this.text = text;
  }

  static Template parse(String text) throws VariableSyntaxException {
    return new TemplateParser(text).template();
  }

  private Template template() throws VariableSyntaxException {
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    while (at < text.length()) {
      int open = text.indexOf("${", at);
      if (open < 0) {
        break;
      }
      int slashes = 0;
      while (open - slashes > at && text.charAt(open - slashes - 1) == '\\') {
        slashes++;
      }
      int start = slashes > 0 ? open : firstDollar(open);
      literal.append(text, at, open - slashes).repeat('\\', slashes / 2);
      at = open + 2;
      Optional<Variable> variable = slashes % 2 == 1 ? Optional.empty() : variable(open, false);
      if (variable.isEmpty()) {
        literal.append("${");
        at = open + 2;
        continue;
      }
      literal.setLength(literal.length() - (open - start));
      flush(literal, parts);
      parts.add(variable.get());
    }
    literal.append(text, at, text.length());
    flush(literal, parts);
    return new Template(parts);
  }

  /** Dollars in front of that of a variable belong to it, unless the first is escaped. */
  private int firstDollar(int open) {
    int first = open;
    while (first > at && text.charAt(first - 1) == '$') {
      first--;
    }
    return first > 0 && first < open && text.charAt(first - 1) == '\\' ? first + 1 : first;
  }

  private static void flush(StringBuilder literal, List<Part> parts) {
    if (!literal.isEmpty()) {
      parts.add(new Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  /**
   * The variable whose opening brace ended just now; empty when it is none.
   *
   * @param nested whether it stands in another one, where nothing else may stand
   */
  private Optional<Variable> variable(int start, boolean nested) throws VariableSyntaxException {
    int nameEnd = nameEnd();
    char after = charAt(nameEnd);
    boolean named = nameEnd > at && Character.isLowerCase(text.charAt(at));
    boolean foreign =
        !named
            || (after != ':' && after != '(')
            || (after == ':' && charAt(spacesFrom(nameEnd + 1)) == ':');
    if (foreign) {
      if (nested) {
        throw fault(start, "a variable inside another one has no source", EXAMPLE);
      }
      return Optional.empty();
    }
    List<Alternative> alternatives = new ArrayList<>();
    do {
      alternatives.add(alternative(start, alternatives.isEmpty()));
      skipSpaces();
      if (at >= text.length()) {
        throw fault(start, "the `}` of a variable is missing", EXAMPLE);
      }
    } while (text.charAt(at++) == ',');
    return Optional.of(new Variable(start, text.substring(start, at), alternatives));
  }

  private static final String EXAMPLE =
      "A variable is written `${source:address, fallback}`, like `${env:TABLE, 'notes'}`.";

  private Alternative alternative(int start, boolean first) throws VariableSyntaxException {
    skipSpaces();
    char quote = charAt(at);
    if (quote == '\'' || quote == '"') {
      Constant constant = new Constant(quoted(start));
      expectEnd(start, "}");
      return constant;
    }
    int nameEnd = nameEnd();
    String name = text.substring(at, nameEnd);
    int next = spacesFrom(nameEnd);
    char after = charAt(first ? nameEnd : next);
    if (after == ':' || after == '(') {
      at = next;
      return call(start, name);
    }
    if (quote == '$') {
      throw fault(
          start,
          "a fallback is written without `${` and `}`",
          "Write `${opt:stage, self:custom.stage}`, not `${opt:stage, ${self:custom.stage}}`.");
    }
    int end = next;
    while (end < text.length() && text.charAt(end) != '}' && text.charAt(end) != ',') {
      end++;
    }
    String literal = text.substring(at, end).strip();
    Optional<Scalar> value = Literals.read(literal);
    if (value.isEmpty() || charAt(end) != '}') {
      throw fault(
          start,
          literal.isEmpty() ? "a fallback is missing" : "`" + literal + "` is no fallback",
          "A fallback is another source, a text in quotes, a number, true, false or null; a"
              + " literal comes last. Write `${opt:stage, 'dev'}`.");
    }
    at = end;
    return new Constant(value.get());
  }

  private Call call(int start, String name) throws VariableSyntaxException {
    List<Argument> params = new ArrayList<>();
    boolean parentheses = charAt(at) == '(';
    if (parentheses) {
      at++;
      params(start, params);
      skipSpaces();
    }
    Optional<Argument> address = Optional.empty();
    if (charAt(at) == ':') {
      at++;
      skipSpaces();
      if (charAt(at) == ':') {
        throw fault(start, "an address cannot begin with a colon", EXAMPLE);
      }
      if (charAt(at) != '}' && charAt(at) != ',') {
        address = Optional.of(argument(start, ",}", false));
      }
    }
    expectEnd(start, ",}");
    return new Call(name, params, address);
  }

  private void params(int start, List<Argument> params) throws VariableSyntaxException {
    while (true) {
      skipSpaces();
      char c = charAt(at);
      if (c == ')') {
        at++;
        return;
      }
      if (c == ',') {
        params.add(new Fixed(new Scalar.Null(NOWHERE)));
      } else {
        params.add(argument(start, ",)", true));
      }
      char end = charAt(at);
      if (end != ',' && end != ')') {
        throw fault(start, "the `)` of a variable is missing", EXAMPLE);
      }
      at++;
      if (end == ')') {
        return;
      }
    }
  }

  /** A parameter or an address: up to one of {@code ends}, in quotes, or with variables in it. */
  private Argument argument(int start, String ends, boolean typed) throws VariableSyntaxException {
    char quote = charAt(at);
    if (quote == '\'' || quote == '"') {
      Fixed fixed = new Fixed(quoted(start));
      expectEnd(start, ends);
      return fixed;
    }
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      if (text.startsWith("${", at)) {
        int inner = at;
        at += 2;
        Variable nested =
            variable(inner, true)
                .orElseThrow(() -> new IllegalStateException("a nested variable is one"));
        flush(literal, parts);
        parts.add(nested);
      } else if (typed && text.charAt(at) == '}') {
        throw fault(start, "the `)` of a variable is missing", EXAMPLE);
      } else {
        literal.append(text.charAt(at++));
      }
    }
    String last = literal.toString().stripTrailing();
    if (parts.isEmpty()) {
      Optional<Scalar> value = typed ? Literals.read(last) : Optional.empty();
      return new Fixed(value.orElseGet(() -> new Scalar.Text(last, NOWHERE)));
    }
    if (!last.isEmpty()) {
      parts.add(new Literal(last));
    }
    return new Nested(new Template(parts));
  }

  private Scalar.Text quoted(int start) throws VariableSyntaxException {
    char quote = text.charAt(at);
    int from = at++;
    while (at < text.length() && text.charAt(at) != quote) {
      at += quote == '"' && text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= text.length()) {
      throw fault(start, "a quote in a variable is not closed", EXAMPLE);
    }
    at++;
    String value =
        quote == '\''
            ? text.substring(from + 1, at - 1)
            : Literals.unescape(text.substring(from, at))
                .orElseThrow(
                    () ->
                        fault(
                            start,
                            "a text in double quotes is no JSON text",
                            "Escape as in JSON, or use single quotes."));
    return new Scalar.Text(value, NOWHERE);
  }

  private void expectEnd(int start, String ends) throws VariableSyntaxException {
    skipSpaces();
    if (at >= text.length()) {
      throw fault(start, "the `}` of a variable is missing", EXAMPLE);
    }
    if (ends.indexOf(text.charAt(at)) < 0) {
      throw fault(start, "`" + text.charAt(at) + "` cannot stand here in a variable", EXAMPLE);
    }
  }

  private static VariableSyntaxException fault(int start, String problem, String advice) {
    return new VariableSyntaxException(start, problem, advice);
  }

  private int nameEnd() {
    int end = at;
    while (end < text.length() && isNameCharacter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-';
  }

  private void skipSpaces() {
    at = spacesFrom(at);
  }

  private int spacesFrom(int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\n')) {
      i++;
    }
    return i;
  }

  private char charAt(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }
}
