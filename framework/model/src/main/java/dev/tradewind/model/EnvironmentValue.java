package dev.tradewind.model;

import dev.tradewind.model.node.Node;

/** The value of an environment variable. */
public sealed interface EnvironmentValue {

  record Literal(String value) implements EnvironmentValue {}

  /** An expression in the template language of one cloud; only that cloud knows its value. */
  record Native(Node expression) implements EnvironmentValue {}
}
