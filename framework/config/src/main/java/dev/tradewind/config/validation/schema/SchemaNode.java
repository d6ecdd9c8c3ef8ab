package dev.tradewind.config.validation.schema;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Node} as the JSON Schema library wants to see it. Properties whose value is null are
 * left out: the tools before us take them for absent.
 */
final class SchemaNode implements JsonNode {

  private final Node node;
  private final String pointer;
  private @Nullable Map<String, JsonNode> properties;
  private @Nullable List<JsonNode> items;

  SchemaNode(Node node, String pointer) {
    this.node = node;
    this.pointer = pointer;
  }

  Node node() {
    return node;
  }

  @Override
  public String getJsonPointer() {
    return pointer;
  }

  @Override
  public SimpleType getNodeType() {
    return switch (node) {
      case Mapping m -> SimpleType.OBJECT;
      case Sequence s -> SimpleType.ARRAY;
      case Scalar.Text t -> SimpleType.STRING;
      case Scalar.Bool b -> SimpleType.BOOLEAN;
      case Scalar.Null n -> SimpleType.NULL;
      case Scalar.Numeric n -> isWhole(n.value()) ? SimpleType.INTEGER : SimpleType.NUMBER;
    };
  }

  static boolean isWhole(double value) {
    return Double.isFinite(value) && Math.rint(value) == value;
  }

  private static boolean isExact(double value) {
    return Math.abs(value) < Long.MAX_VALUE && isWhole(value);
  }

  @Override
  public boolean asBoolean() {
    return node instanceof Scalar.Bool bool && bool.value();
  }

  @Override
  public String asString() {
    return node instanceof Scalar scalar ? scalar.toPlainText() : "";
  }

  @Override
  public BigInteger asInteger() {
    return node instanceof Scalar.Numeric number && isExact(number.value())
        ? BigInteger.valueOf((long) number.value())
        : asNumber().toBigInteger();
  }

  @Override
  public BigDecimal asNumber() {
    return node instanceof Scalar.Numeric number && Double.isFinite(number.value())
        ? BigDecimal.valueOf(number.value())
        : BigDecimal.ZERO;
  }

  @Override
  public List<JsonNode> asArray() {
    List<JsonNode> result = items;
    if (result == null) {
      result = new ArrayList<>();
      if (node instanceof Sequence sequence) {
        for (Node item : sequence.items()) {
          result.add(new SchemaNode(item, pointer + "/" + result.size()));
        }
      }
      items = result;
    }
    return result;
  }

  @Override
  public Map<String, JsonNode> asObject() {
    Map<String, JsonNode> result = properties;
    if (result == null) {
      result = new LinkedHashMap<>();
      if (node instanceof Mapping mapping) {
        for (Map.Entry<String, Mapping.Entry> entry : mapping.entries().entrySet()) {
          Node value = entry.getValue().value();
          if (!value.isNull()) {
            String key = JsonNode.encodeJsonPointer(entry.getKey());
            result.put(entry.getKey(), new SchemaNode(value, pointer + "/" + key));
          }
        }
      }
      properties = result;
    }
    return result;
  }

  /** Wraps nodes; texts are never parsed here. */
  static final class Factory implements JsonNodeFactory {

    @Override
    public JsonNode wrap(Object node) {
      return switch (node) {
        case SchemaNode wrapped -> wrapped;
        case Node plain -> new SchemaNode(plain, "");
        default -> throw new IllegalArgumentException("no node: " + node.getClass());
      };
    }

    @Override
    public JsonNode create(String rawJson) {
      throw new UnsupportedOperationException("schemas and instances are given as nodes");
    }
  }
}
