package dev.tradewind.local.invoke;

/** How an invocation ended. */
public sealed interface Outcome {

  /** Names the invocation in logs and headers. */
  String requestId();

  /**
   * @param payload the function's result, JSON in UTF-8
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
  record Succeeded(String requestId, byte[] payload) implements Outcome {}

  /**
   * The function threw, crashed, ran out of time or could not be started.
   *
   * @param payload {@code {"errorType", "errorMessage", …}}, JSON in UTF-8
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
  record Failed(String requestId, byte[] payload) implements Outcome {}

  /** The function has no room for another invocation. */
  record Throttled(String requestId) implements Outcome {}

  /** There is no function of that key. */
  record Unknown(String requestId) implements Outcome {}
}
