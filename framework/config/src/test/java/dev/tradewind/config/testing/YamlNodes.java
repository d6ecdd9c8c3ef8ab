package dev.tradewind.config.testing;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the YAML of the tests into nodes with places. A stand-in: to be replaced by the reader of
 * {@code dev.tradewind.config.yaml} as soon as both are in one tree. Knows {@code !Ref}, {@code
 * !GetAtt} and {@code !Name} for {@code Fn::Name}; no merge keys.
 */
public final class YamlNodes {

  private final String file;

  private YamlNodes(String file) {
    this.file = file;
  }

  public static Mapping read(String text, String file) {
    return new Compose(LoadSettings.builder().build())
        .composeString(text)
        .map(node -> new YamlNodes(file).convert(node))
        .flatMap(Node::asMapping)
        .orElseThrow(() -> new IllegalArgumentException(file + " holds no mapping"));
  }

  private Node convert(org.snakeyaml.engine.v2.nodes.Node node) {
    SourceRange source = range(node);
    Node value =
        switch (node) {
          case MappingNode mapping -> mapping(mapping, source);
          case SequenceNode list -> new Sequence(items(list), source);
          case ScalarNode scalar -> scalar(scalar, source);
          default -> throw new IllegalStateException("unknown node " + node);
        };
    String tag = node.getTag().getValue();
    return tag.startsWith("!") ? tagged(tag.substring(1), value, source) : value;
  }

  private static Node tagged(String name, Node value, SourceRange source) {
    String key = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
    Node argument = value;
    if (name.equals("GetAtt") && value instanceof Scalar.Text text) {
      int dot = text.value().indexOf('.');
      argument =
          new Sequence(
              List.of(
                  new Scalar.Text(text.value().substring(0, dot), source),
                  new Scalar.Text(text.value().substring(dot + 1), source)),
              source);
    }
    return new Mapping(Map.of(key, new Mapping.Entry(source, argument)), source);
  }

  private Mapping mapping(MappingNode node, SourceRange source) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      entries.put(key, new Mapping.Entry(range(tuple.getKeyNode()), convert(tuple.getValueNode())));
    }
    return new Mapping(entries, source);
  }

  private List<Node> items(SequenceNode node) {
    List<Node> items = new ArrayList<>();
    node.getValue().forEach(item -> items.add(convert(item)));
    return items;
  }

  private static Node scalar(ScalarNode node, SourceRange source) {
    String text = node.getValue();
    if (!node.isPlain()) {
      return new Scalar.Text(text, source);
    }
    return switch (text) {
      case "", "~", "null" -> new Scalar.Null(source);
      case "true", "false" -> new Scalar.Bool(Boolean.parseBoolean(text), source);
      default ->
          text.matches("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?")
              ? new Scalar.Numeric(Double.parseDouble(text), source)
              : new Scalar.Text(text, source);
    };
  }

  private SourceRange range(org.snakeyaml.engine.v2.nodes.Node node) {
    Mark start = node.getStartMark().orElseThrow();
    Mark end = node.getEndMark().orElseThrow();
    return new SourceRange(
        file, start.getLine() + 1, start.getColumn() + 1, end.getLine() + 1, end.getColumn() + 1);
  }
}
