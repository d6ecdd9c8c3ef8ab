package dev.tradewind.aws.live;

import org.jspecify.annotations.Nullable;

/**
 * How far an update of a function is.
 *
 * @param reason why it failed; null when it did not
 */
record UpdateStatus(Stage stage, @Nullable String reason) {

  enum Stage {
    DONE,
    UNDER_WAY,
    FAILED
  }
}
