package dev.tradewind.aws.deploy;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether two templates make the same stack. Deployments of an API have an id of their own in every
 * run, and some custom resources the time of it: neither counts. The order of keys does not either.
 */
public final class TemplateComparison {

  private static final Set<String> SNAPSHOTS =
      Set.of("AWS::ApiGateway::Deployment", "AWS::ApiGatewayV2::Deployment");

  private static final Set<String> TIMES = Set.of("ForceDeploy");

  private TemplateComparison() {}

  static boolean same(Mapping one, Mapping other) {
    return neutral(one).equals(neutral(other));
  }

  /** Whether a key has the same value in both, or is in neither. */
  public static boolean sameEntry(Mapping one, Mapping other, String key) {
    return same(only(one, key), only(other, key));
  }

  private static Mapping only(Mapping mapping, String key) {
    Mapping empty = Mapping.empty(mapping.source());
    return mapping.get(key).map(value -> empty.with(key, value)).orElse(empty);
  }

  private static String neutral(Mapping template) {
    String text = canonical(template);
    int number = 0;
    for (String id : snapshots(template)) {
      text = text.replace("\"" + id + "\"", "\"snapshot " + number++ + "\"");
    }
    return text;
  }

  private static Set<String> snapshots(Mapping template) {
    Set<String> ids = new TreeSet<>();
    template
        .mapping("Resources")
        .ifPresent(
            resources ->
                resources.keys().stream()
                    .filter(
                        id ->
                            resources
                                .mapping(id)
                                .flatMap(resource -> resource.text("Type"))
                                .filter(SNAPSHOTS::contains)
                                .isPresent())
                    .forEach(ids::add));
    return ids;
  }

  private static String canonical(Node node) {
    return switch (node) {
      case Mapping mapping -> {
        TreeMap<String, Node> sorted = new TreeMap<>();
        mapping.entries().forEach((key, entry) -> sorted.put(key, entry.value()));
        TIMES.forEach(sorted::remove);
        yield sorted.entrySet().stream()
            .map(entry -> "\"" + entry.getKey() + "\":" + canonical(entry.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
      }
      case Sequence sequence -> items(sequence.items());
      case Scalar.Text text -> "\"" + text.value() + "\"";
      case Scalar scalar -> scalar.toPlainText();
    };
  }

  private static String items(List<Node> items) {
    return items.stream()
        .map(TemplateComparison::canonical)
        .collect(Collectors.joining(",", "[", "]"));
  }
}
