package dev.tradewind.config.yaml;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;

/**
 * Writes nodes as YAML that reads back as the same tree: in blocks, indented by two spaces, without
 * anchors, with a line feed at the end.
 */
public final class YamlWriter {

  private final StringBuilder out = new StringBuilder();

  private YamlWriter() {}

  public static String write(Node node) {
    YamlWriter writer = new YamlWriter();
    switch (node) {
      case Mapping mapping when !mapping.isEmpty() -> writer.mapping(mapping, 0, true);
      case Sequence list when !list.items().isEmpty() -> writer.sequence(list, 0, true);
      case Mapping empty -> writer.out.append("{}\n");
      case Sequence empty -> writer.out.append("[]\n");
      case Scalar scalar -> writer.scalar(scalar, 0);
    }
    return writer.out.toString();
  }

  /**
   * @param fresh whether the first line is still to be indented
   */
  private void mapping(Mapping mapping, int indent, boolean fresh) {
    boolean first = true;
    for (var entry : mapping.entries().entrySet()) {
      indent(first && !fresh ? 0 : indent);
      first = false;
      out.append(YamlText.key(entry.getKey())).append(':');
      switch (entry.getValue().value()) {
        case Mapping inner when !inner.isEmpty() -> {
          out.append('\n');
          mapping(inner, indent + 2, true);
        }
        case Sequence inner when !inner.items().isEmpty() -> {
          out.append('\n');
          sequence(inner, indent + 2, true);
        }
        case Node leaf -> {
          out.append(' ');
          leaf(leaf, indent);
        }
      }
    }
  }

  private void sequence(Sequence list, int indent, boolean fresh) {
    boolean first = true;
    for (Node item : list.items()) {
      indent(first && !fresh ? 0 : indent);
      first = false;
      out.append("- ");
      switch (item) {
        case Mapping inner when !inner.isEmpty() -> mapping(inner, indent + 2, false);
        case Sequence inner when !inner.items().isEmpty() -> sequence(inner, indent + 2, false);
        case Node leaf -> leaf(leaf, indent);
      }
    }
  }

  private void leaf(Node node, int indent) {
    switch (node) {
      case Scalar scalar -> scalar(scalar, indent);
      case Mapping empty -> out.append("{}\n");
      case Sequence empty -> out.append("[]\n");
    }
  }

  private void scalar(Scalar scalar, int indent) {
    switch (scalar) {
      case Scalar.Text text -> YamlText.value(out, text.value(), indent + 2);
      case Scalar.Numeric number when !Double.isFinite(number.value()) -> out.append("null\n");
      case Scalar other -> out.append(other.toPlainText()).append('\n');
    }
  }

  private void indent(int spaces) {
    out.repeat(' ', spaces);
  }
}
