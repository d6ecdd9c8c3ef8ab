package dev.tradewind.aws.limits;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What CloudFormation will make of a value of a template, as far as that is known before. */
final class TemplateText {

  private static final Pattern PARAMETER = Pattern.compile("\\$\\{([^}]*)}");

  private final Map<String, String> known;

  /**
   * @param known values of {@code Ref}, such as {@code AWS::Region}
   */
  TemplateText(Map<String, String> known) {
    this.known = Map.copyOf(known);
  }

  /** The text; empty when something in it is known in the cloud only. */
  Optional<String> of(Node value) {
    return switch (value) {
      case Scalar.Text text -> Optional.of(text.value());
      case Mapping function -> ofFunction(function);
      default -> Optional.empty();
    };
  }

  private Optional<String> ofFunction(Mapping function) {
    if (function.text("Ref").isPresent()) {
      return function.text("Ref").flatMap(this::reference);
    }
    if (function.text("Fn::Sub").isPresent()) {
      return substituted(function.text("Fn::Sub").get());
    }
    return function.sequence("Fn::Join").flatMap(this::joined);
  }

  private Optional<String> reference(String id) {
    return Optional.ofNullable(known.get(id));
  }

  private Optional<String> substituted(String text) {
    StringBuilder result = new StringBuilder();
    Matcher parameter = PARAMETER.matcher(text);
    while (parameter.find()) {
      Optional<String> value = reference(parameter.group(1));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      parameter.appendReplacement(result, Matcher.quoteReplacement(value.get()));
    }
    return Optional.of(parameter.appendTail(result).toString());
  }

  private Optional<String> joined(Sequence join) {
    if (join.items().size() != 2
        || !(join.items().getFirst() instanceof Scalar.Text separator)
        || !(join.items().getLast() instanceof Sequence parts)) {
      return Optional.empty();
    }
    var texts = parts.items().stream().map(this::of).toList();
    return texts.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            texts.stream().flatMap(Optional::stream).collect(Collectors.joining(separator.value())))
        : Optional.empty();
  }
}
