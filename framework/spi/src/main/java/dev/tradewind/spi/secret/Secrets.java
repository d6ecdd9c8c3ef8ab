package dev.tradewind.spi.secret;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.json.JsonWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The secret values of one run of the command. Safe for any thread.
 *
 * <p>A text of fewer than 4 characters and a number of fewer than 6 digits are not masked: they
 * would be found in too much that is no secret. A text is masked as it is, as JSON and YAML write
 * it, and line by line.
 */
public final class Secrets {

  public static final String MASK = "***";

  private static final int SHORTEST_TEXT = 4;
  private static final int SHORTEST_NUMBER = 6;
  private static final SourceRange NOWHERE = SourceRange.none("secret");

  private final Set<String> texts = ConcurrentHashMap.newKeySet();
  private volatile List<String> forms = List.of();

  /** A value, with everything that is in it; booleans and keys are no secrets. */
  public void add(Node value) {
    switch (value) {
      case Mapping mapping -> mapping.entries().values().forEach(entry -> add(entry.value()));
      case Sequence list -> list.items().forEach(this::add);
      case Scalar.Text text -> add(text.value());
      case Scalar.Numeric number -> add(number.toPlainText(), SHORTEST_NUMBER);
      case Scalar.Bool bool -> {}
      case Scalar.Null nothing -> {}
    }
  }

  public void add(String text) {
    add(text, SHORTEST_TEXT);
  }

  private void add(String text, int shortest) {
    if (text.strip().length() >= shortest && texts.add(text)) {
      forms =
          texts.stream()
              .flatMap(Secrets::forms)
              .filter(form -> form.length() >= SHORTEST_TEXT)
              .distinct()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .toList();
    }
  }

  /** Whether there is nothing to mask. */
  public boolean isEmpty() {
    return forms.isEmpty();
  }

  /** Whether this very value is a secret. */
  public boolean holds(Node value) {
    return value instanceof Scalar scalar && texts.contains(scalar.toPlainText());
  }

  /** The text with {@code ***} in place of every secret; the same one when there is none in it. */
  public String masked(String text) {
    String result = text;
    for (String form : forms) {
      result = result.replace(form, MASK);
    }
    return result;
  }

  /** The tree with {@code ***} in place of every secret, as whole value or as part of a text. */
  public Node masked(Node node) {
    return switch (node) {
      case Mapping mapping -> {
        Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
        mapping
            .entries()
            .forEach(
                (key, entry) ->
                    entries.put(key, new Mapping.Entry(entry.key(), masked(entry.value()))));
        yield new Mapping(entries, mapping.source());
      }
      case Sequence list -> {
        List<Node> items = new ArrayList<>();
        list.items().forEach(item -> items.add(masked(item)));
        yield new Sequence(items, list.source());
      }
      case Scalar.Text text -> new Scalar.Text(masked(text.value()), text.source());
      case Scalar.Numeric number -> holds(number) ? new Scalar.Text(MASK, number.source()) : number;
      case Scalar.Bool bool -> bool;
      case Scalar.Null nothing -> nothing;
    };
  }

  /** The ways a secret may be written; the lines of one that has several, since output has. */
  private static Stream<String> forms(String secret) {
    return Stream.concat(Stream.of(secret), secret.lines().map(String::strip))
        .flatMap(
            text ->
                Stream.of(
                    text,
                    text.replace("'", "''"),
                    inQuotes(JsonWriter.compact(new Scalar.Text(text, NOWHERE)))));
  }

  private static String inQuotes(String json) {
    return json.substring(1, json.length() - 1);
  }

  /** Without the values. */
  @Override
  public String toString() {
    return "Secrets[" + texts.size() + "]";
  }
}
