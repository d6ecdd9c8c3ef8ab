package dev.tradewind.testkit.emulator;

import java.time.Duration;

/** What goes wrong with a call on its way to a cloud. */
public sealed interface Fault {

  /** The service asks for fewer calls, in the words of its protocol. */
  record Throttled() implements Fault {}

  /**
   * The service is ill.
   *
   * @param status 500 or more
   */
  record ServerError(int status) implements Fault {}

  /**
   * The connection is cut before the call reaches the cloud.
   *
   * @param first done before the connection is cut
   */
  record NotSent(Runnable first) implements Fault {
    public NotSent() {
      this(() -> {});
    }
  }

  /**
   * The cloud does what the call says, and the answer is lost.
   *
   * @param first done after the cloud has answered, before the connection is cut
   */
  record AnswerLost(Runnable first) implements Fault {
    public AnswerLost() {
      this(() -> {});
    }
  }

  /** The call is forwarded after a while. */
  record Late(Duration by) implements Fault {}
}
