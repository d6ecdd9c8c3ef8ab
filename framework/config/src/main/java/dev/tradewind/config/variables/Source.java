package dev.tradewind.config.variables;

import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.List;
import java.util.Optional;

/** Where values come from: one of the names that stand in front of the colon. */
interface Source {

  Answer answer(Question question, Document document);

  /** Whether the same question has the same answer for the length of a command. */
  default boolean isSteady() {
    return true;
  }

  /** Whether {@code secret} in parentheses marks the value, and is none of the source's params. */
  default boolean takesSecretMark() {
    return true;
  }

  /**
   * @param params what stands in parentheses, resolved
   * @param address what stands after the colon, resolved; empty when nothing stands there
   */
  record Question(List<Scalar> params, Optional<String> address) {
    public Question {
      params = List.copyOf(params);
    }
  }

  /** The document that asks, for sources that look into it. */
  interface Document {

    /** The value at a path, with what variables stand on the way resolved. */
    Answer property(List<String> keys);

    /** A text, with the variables in it resolved, down to the last value of a tree. */
    Answer resolved(String text);

    /** The value of a tree, with the variables in it resolved. */
    Answer resolved(Node node);

    /** One step from a value to a key or an index of it. */
    Answer step(Node from, String key);
  }
}
