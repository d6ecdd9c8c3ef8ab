package dev.tradewind.aws.cloudformation;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Values of a template: intrinsic functions, pseudo parameters and plain JSON. */
public final class Cfn {

  /** Where a value comes from that no project file says. */
  public static final SourceRange GENERATED = SourceRange.none("template");

  private Cfn() {}

  public static MappingBuilder object() {
    return new MappingBuilder(GENERATED);
  }

  public static Scalar.Text text(String value) {
    return new Scalar.Text(value, GENERATED);
  }

  public static Scalar.Numeric number(double value) {
    return new Scalar.Numeric(value, GENERATED);
  }

  public static Scalar.Bool bool(boolean value) {
    return new Scalar.Bool(value, GENERATED);
  }

  public static Sequence list(Node... items) {
    return new Sequence(Arrays.asList(items), GENERATED);
  }

  public static Sequence list(List<? extends Node> items) {
    return new Sequence(List.copyOf(items), GENERATED);
  }

  public static Sequence texts(String... items) {
    List<Node> texts = new ArrayList<>();
    for (String item : items) {
      texts.add(text(item));
    }
    return list(texts);
  }

  /** A list of {@code Key} and {@code Value} pairs, as most resources take tags. */
  public static Sequence tags(Mapping tags) {
    return list(
        tags.entries().entrySet().stream()
            .map(
                tag ->
                    object().put("Key", tag.getKey()).put("Value", tag.getValue().value()).build())
            .toList());
  }

  /** {@code {"Ref": "Id"}}; also for pseudo parameters ({@code AWS::Region}). */
  public static Mapping ref(String id) {
    return object().put("Ref", id).build();
  }

  public static Mapping getAtt(String id, String attribute) {
    return object().put("Fn::GetAtt", texts(id, attribute)).build();
  }

  public static Mapping join(String separator, Node... parts) {
    return object().put("Fn::Join", list(text(separator), list(parts))).build();
  }

  public static Mapping sub(String text) {
    return object().put("Fn::Sub", text).build();
  }

  public static Mapping region() {
    return ref("AWS::Region");
  }

  public static Mapping partition() {
    return ref("AWS::Partition");
  }

  public static Mapping accountId() {
    return ref("AWS::AccountId");
  }

  public static Mapping urlSuffix() {
    return ref("AWS::URLSuffix");
  }
}
