package dev.tradewind.config.dialect;

import dev.tradewind.config.yaml.LocalTags;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The short forms of CloudFormation's intrinsic functions: {@code !Ref x} is {@code {Ref: x}}. The
 * names are those that osls reads, and the later functions of the AWS::LanguageExtensions
 * transform.
 */
public final class CloudFormationTags implements LocalTags {

  private static final List<String> PLAIN = List.of("Condition", "Ref");
  private static final List<String> FUNCTIONS =
      List.of(
          "And",
          "Base64",
          "Cidr",
          "Equals",
          "FindInMap",
          "GetAtt",
          "GetAZs",
          "GetStackOutput",
          "If",
          "ImportValue",
          "Join",
          "Length",
          "Not",
          "Or",
          "Select",
          "Split",
          "Sub",
          "ToJsonString",
          "Transform");

  private final Map<String, String> keys = new LinkedHashMap<>();

  public CloudFormationTags() {
    PLAIN.forEach(name -> keys.put("!" + name, name));
    FUNCTIONS.forEach(name -> keys.put("!" + name, "Fn::" + name));
  }

  @Override
  public Collection<String> names() {
    return keys.keySet();
  }

  @Override
  public Optional<Node> apply(String tag, Node value, SourceRange place) {
    String key = keys.get(tag);
    if (key == null) {
      return Optional.empty();
    }
    Node argument =
        tag.equals("!GetAtt") && value instanceof Scalar.Text text ? attribute(text) : value;
    SourceRange whole =
        new SourceRange(
            place.file(),
            place.line(),
            place.column(),
            value.source().endLine(),
            value.source().endColumn());
    return Optional.of(new Mapping(Map.of(key, new Mapping.Entry(place, argument)), whole));
  }

  /** {@code Table.Stream.Arn} is the attribute {@code Stream.Arn} of {@code Table}. */
  private static Sequence attribute(Scalar.Text text) {
    String value = text.value();
    int dot = value.indexOf('.');
    String resource = dot < 0 ? value : value.substring(0, dot);
    String attribute = dot < 0 ? "" : value.substring(dot + 1);
    return new Sequence(
        List.of(
            new Scalar.Text(resource, text.source()), new Scalar.Text(attribute, text.source())),
        text.source());
  }
}
