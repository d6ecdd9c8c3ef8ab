package dev.tradewind.config.validation.schema;

import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SchemaParsingContext;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * The keywords that judge values after conversion, and our own ones: {@code x-ignoreCase} beside
 * {@code enum}, {@code x-anyOfKeys} (at least one of these keys), {@code x-oneOfKeys} (exactly one
 * of each group).
 */
final class LenientKeywords implements EvaluatorFactory {

  /** Put behind the pointer of a key that is checked as a value. */
  static final String KEY_MARK = "~k";

  private static final Evaluator NOTHING = (ctx, node) -> Evaluator.Result.success();

  private final ConvertedValues converted;

  /**
   * @param converted takes the values that count as another type
   */
  LenientKeywords(ConvertedValues converted) {
    this.converted = converted;
  }

  @Override
  public Optional<Evaluator> create(SchemaParsingContext ctx, String keyword, JsonNode value) {
    Map<String, JsonNode> schema = ctx.getCurrentSchemaObject();
    return Optional.ofNullable(
        switch (keyword) {
          case "$ref" -> reference(ctx.getParentUri().toString(), value.asString());
          case "type" -> type(value);
          case "x-ignoreCase" -> NOTHING;
          case "enum" -> oneOf(value.asArray(), schema.containsKey("x-ignoreCase"));
          case "const" -> oneOf(List.of(value), false);
          case "minimum" -> {
            double least = bound(value);
            yield number(found -> found >= least);
          }
          case "maximum" -> {
            double most = bound(value);
            yield number(found -> found <= most);
          }
          case "minLength" -> {
            double least = bound(value);
            yield length(found -> found >= least);
          }
          case "maxLength" -> {
            double most = bound(value);
            yield length(found -> found <= most);
          }
          case "pattern" -> pattern(value.asString());
          case "anyOf" -> anyOf(value.asArray().stream().map(ctx::getAbsoluteUri).toList());
          case "items" -> items(ctx.getAbsoluteUri(value));
          case "propertyNames" -> propertyNames(ctx.getAbsoluteUri(value));
          case "x-anyOfKeys" -> anyOfKeys(texts(value));
          case "x-oneOfKeys" -> oneOfKeys(value.asArray().stream().map(g -> texts(g)).toList());
          case "additionalProperties" ->
              value.isBoolean() && !value.asBoolean() ? noOtherKeys(schema) : null;
          default -> null;
        });
  }

  private static Evaluator judge(java.util.function.Predicate<Node> accepts) {
    return (ctx, node) -> result(accepts.test(nodeOf(node)));
  }

  private static Evaluator.Result result(boolean valid) {
    return valid ? Evaluator.Result.success() : Evaluator.Result.failure("");
  }

  private static Node nodeOf(JsonNode node) {
    return own(node).node();
  }

  private static SchemaNode own(JsonNode node) {
    if (node instanceof SchemaNode own) {
      return own;
    }
    throw new IllegalStateException("a foreign node: " + node.getClass());
  }

  private static Evaluator reference(String document, String reference) {
    String target = SchemaFiles.reference(document, reference);
    return (ctx, node) ->
        ctx.resolveRefAndValidate(target, node)
            ? Evaluator.Result.success()
            : Evaluator.Result.failure("");
  }

  private Evaluator type(JsonNode value) {
    List<String> types = value.isArray() ? texts(value) : List.of(value.asString());
    return (ctx, node) -> result(converted.judge(own(node), types));
  }

  /** A branch that takes the value as it is goes before one that has to convert it. */
  private Evaluator anyOf(List<String> branches) {
    return (ctx, node) ->
        result(
            converted.judgeBranches(
                own(node), branches, branch -> ctx.resolveInternalRefAndValidate(branch, node)));
  }

  private static Evaluator oneOf(List<JsonNode> allowed, boolean ignoreCase) {
    List<String> texts = allowed.stream().map(JsonNode::asString).toList();
    return judge(
        node -> {
          if (!(Conversions.only(node) instanceof Scalar scalar)) {
            return false;
          }
          String text = scalar.toPlainText();
          return texts.stream()
              .anyMatch(one -> ignoreCase ? one.equalsIgnoreCase(text) : one.equals(text));
        });
  }

  private static Evaluator number(DoublePredicate accepts) {
    return judge(
        node -> {
          OptionalDouble found = Conversions.number(node);
          return found.isEmpty() || accepts.test(found.getAsDouble());
        });
  }

  private static double bound(JsonNode value) {
    return Conversions.number(nodeOf(value)).orElseThrow();
  }

  private static Evaluator length(IntPredicate accepts) {
    return judge(
        node -> {
          if (!(Conversions.only(node) instanceof Scalar scalar)) {
            return true;
          }
          String text = scalar.toPlainText();
          return accepts.test(text.codePointCount(0, text.length()));
        });
  }

  /** Compiled when it is first needed: most patterns of the schema never are. */
  private static Evaluator pattern(String regex) {
    Pattern[] compiled = new Pattern[1];
    return judge(
        node -> {
          if (!(Conversions.only(node) instanceof Scalar scalar)) {
            return true;
          }
          if (compiled[0] == null) {
            compiled[0] = Pattern.compile(regex);
          }
          return compiled[0].matcher(scalar.toPlainText()).find();
        });
  }

  /** A single value where a list is wanted is a list of one. */
  private Evaluator items(String schema) {
    return (ctx, node) -> {
      if (!node.isArray() && !node.isObject()) {
        return result(
            converted.judgeAsItem(
                own(node), () -> ctx.resolveInternalRefAndValidate(schema, node)));
      }
      boolean valid = true;
      for (JsonNode item : node.isArray() ? node.asArray() : List.<JsonNode>of()) {
        valid &= ctx.resolveInternalRefAndValidate(schema, item);
      }
      return result(valid);
    };
  }

  private static Evaluator propertyNames(String schema) {
    return (ctx, node) -> {
      boolean valid = true;
      for (String key : node.isObject() ? node.asObject().keySet() : Set.<String>of()) {
        String pointer = node.getJsonPointer() + "/" + JsonNode.encodeJsonPointer(key) + KEY_MARK;
        Node text = new Scalar.Text(key, nodeOf(node).source());
        valid &= ctx.resolveInternalRefAndValidate(schema, new SchemaNode(text, pointer));
      }
      return valid ? Evaluator.Result.success() : Evaluator.Result.failure("");
    };
  }

  private static Evaluator noOtherKeys(Map<String, JsonNode> schema) {
    JsonNode properties = schema.get("properties");
    Set<String> known = properties == null ? Set.of() : properties.asObject().keySet();
    JsonNode patterns = schema.get("patternProperties");
    List<Pattern> forms =
        patterns == null
            ? List.of()
            : patterns.asObject().keySet().stream().map(Pattern::compile).toList();
    return (ctx, node) -> {
      List<String> unknown = new ArrayList<>();
      for (String key : node.isObject() ? node.asObject().keySet() : Set.<String>of()) {
        if (!known.contains(key) && forms.stream().noneMatch(form -> form.matcher(key).find())) {
          unknown.add(key);
        }
      }
      return unknown.isEmpty()
          ? Evaluator.Result.success()
          : Evaluator.Result.failure(String.join("\n", unknown));
    };
  }

  private static Evaluator anyOfKeys(List<String> keys) {
    return (ctx, node) ->
        !node.isObject() || keys.stream().anyMatch(node.asObject()::containsKey)
            ? Evaluator.Result.success()
            : Evaluator.Result.failure("");
  }

  private static Evaluator oneOfKeys(List<List<String>> groups) {
    return (ctx, node) -> {
      if (!node.isObject()) {
        return Evaluator.Result.success();
      }
      Set<String> keys = new HashSet<>(node.asObject().keySet());
      for (List<String> group : groups) {
        long found = group.stream().filter(keys::contains).count();
        if (found != 1) {
          return Evaluator.Result.failure(String.join("\n", group));
        }
      }
      return Evaluator.Result.success();
    };
  }

  private static List<String> texts(JsonNode list) {
    return list.asArray().stream().map(JsonNode::asString).toList();
  }
}
