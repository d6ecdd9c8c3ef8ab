package dev.tradewind.aws.httpapi;

import dev.tradewind.model.Function;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * A route of the API and who may take it.
 *
 * @param key {@code GET /users}; {@code $default} for what no other route takes
 * @param method upper case; {@code ANY} for every one
 * @param payloadFormat {@code 1.0} or {@code 2.0}
 */
record Route(
    String key,
    String method,
    Function function,
    String payloadFormat,
    Authorization authorization,
    SourceRange source) {

  static final String DEFAULT_KEY = "$default";

  /** Who may take a route. */
  sealed interface Authorization {

    /** Everyone. */
    record None() implements Authorization {}

    /** Callers that sign with an IAM identity. */
    record Iam() implements Authorization {}

    /**
     * Callers whom an authorizer lets pass.
     *
     * @param type {@code JWT} or {@code CUSTOM}
     * @param id of the authorizer
     * @param scopes that a token must have one of; null: not said
     */
    record Checked(String type, Node id, @Nullable Node scopes) implements Authorization {}
  }
}
