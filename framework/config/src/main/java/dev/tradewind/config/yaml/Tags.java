package dev.tradewind.config.yaml;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tags of YAML itself ({@code !!str}), and the local ones ({@code !Ref}). */
final class Tags {

  private static final String STANDARD = "tag:yaml.org,2002:";
  static final String TEXT = STANDARD + "str";

  private final LocalTags local;
  private final List<Diagnostic> diagnostics;

  Tags(LocalTags local, List<Diagnostic> diagnostics) {
    this.local = local;
    this.diagnostics = diagnostics;
  }

  /** The value that a tag makes of what follows it; that itself when the tag is refused. */
  Node apply(String tag, Node value, SourceRange place) {
    if (tag.equals("!")) {
      return value;
    }
    if (!tag.startsWith(STANDARD)) {
      return local.apply(tag, value, place).orElseGet(() -> refuseUnknown(tag, value, place));
    }
    String name = tag.substring(STANDARD.length());
    Optional<Node> typed =
        switch (value) {
          case Scalar scalar -> scalar(name, scalar);
          case Mapping mapping ->
              name.equals("map") || name.equals("set") ? Optional.of(mapping) : Optional.empty();
          case Sequence list -> sequence(name, list);
        };
    return typed.orElseGet(() -> refuseStandard(name, value, place));
  }

  private static Optional<Node> scalar(String name, Scalar value) {
    String text = value.isNull() ? "" : value.toPlainText();
    SourceRange place = value.source();
    Scalar plain = PlainScalars.read(text, place);
    return switch (name) {
      case "str" -> Optional.of(new Scalar.Text(text, place));
      case "int", "float" ->
          Optional.<Node>of(plain)
              .filter(n -> n instanceof Scalar.Numeric || (n.isNull() && name.equals("float")));
      case "bool" -> Optional.<Node>of(plain).filter(Scalar.Bool.class::isInstance);
      case "null" -> Optional.<Node>of(plain).filter(Node::isNull).filter(n -> value.isNull());
      case "timestamp" -> timestamp(text).map(time -> new Scalar.Text(time, place));
      default -> Optional.empty();
    };
  }

  private static Optional<Node> sequence(String name, Sequence list) {
    return switch (name) {
      case "seq", "omap" -> Optional.of(list);
      case "pairs" -> {
        List<Node> pairs = new ArrayList<>();
        for (Node item : list.items()) {
          if (!(item instanceof Mapping pair) || pair.entries().size() != 1) {
            yield Optional.empty();
          }
          pair.entries()
              .forEach(
                  (key, entry) ->
                      pairs.add(
                          new Sequence(
                              List.of(new Scalar.Text(key, entry.key()), entry.value()),
                              item.source())));
        }
        yield Optional.of(new Sequence(pairs, list.source()));
      }
      default -> Optional.empty();
    };
  }

  /** The form that JavaScript's {@code JSON.stringify} gives a date. */
  private static Optional<String> timestamp(String text) {
    try {
      Instant time =
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
      return Optional.of(
          DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
              .withZone(ZoneOffset.UTC)
              .format(time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Node refuseUnknown(String tag, Node value, SourceRange place) {
    String nearest = NearestName.of(tag, local.names()).orElse(null);
    diagnostics.add(
        Diagnostic.error(
                "unknown-tag",
                "the tag `" + tag + "` is not known",
                "Known are "
                    + String.join(", ", local.names())
                    + ". A text that begins with `!` needs quotes.",
                place)
            .suggesting(nearest));
    return value;
  }

  private Node refuseStandard(String name, Node value, SourceRange place) {
    diagnostics.add(
        Diagnostic.error(
            "bad-tag",
            "`!!" + name + "` does not fit this value",
            "Known are !!str, !!int, !!float, !!bool, !!null, !!timestamp, !!map, !!set, !!seq,"
                + " !!omap and !!pairs. Leave the tag out, the value is read by its form.",
            place));
    return value;
  }
}
