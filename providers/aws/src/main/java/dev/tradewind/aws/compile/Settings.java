package dev.tradewind.aws.compile;

import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.Optional;

/**
 * A block as the user wrote it, read the way the Serverless Framework reads it: a value counts when
 * JavaScript takes it as true, so that {@code null}, {@code false}, {@code 0} and an empty text are
 * the same as nothing.
 */
public record Settings(Mapping written) {

  public static Settings of(Function function) {
    return new Settings(function.settings());
  }

  /** The provider block. */
  public static Settings ofProvider(Service service) {
    return new Settings(service.provider().settings());
  }

  /** The value at a path of keys, when it counts. */
  public Optional<Node> value(String... path) {
    return written.at(path).filter(Settings::counts);
  }

  /** The text at a path of keys; empty for any other kind of value. */
  public Optional<String> text(String... path) {
    return value(path).flatMap(Node::asText);
  }

  public Optional<Mapping> mapping(String... path) {
    return value(path).flatMap(Node::asMapping);
  }

  /** Whether something that counts is written at a path of keys. */
  public boolean has(String... path) {
    return value(path).isPresent();
  }

  /** Whether a value is true in JavaScript's sense. */
  public static boolean counts(Node node) {
    return switch (node) {
      case Scalar.Null ignored -> false;
      case Scalar.Bool bool -> bool.value();
      case Scalar.Text text -> !text.value().isEmpty();
      case Scalar.Numeric number -> number.value() != 0 && !Double.isNaN(number.value());
      case Mapping ignored -> true;
      case Sequence ignored -> true;
    };
  }
}
