package dev.tradewind.local.invoke;

/** Runs functions of the deployed service; safe for any thread. */
public interface Invocations {

  /**
   * Runs a function and waits for it, at most for its timeout and the time it spends in the queue.
   *
   * @param function key in the project file
   * @param event JSON in UTF-8; not changed afterwards
   * @throws InterruptedException when the caller goes away
   */
  Outcome invoke(String function, byte[] event) throws InterruptedException;

  /**
   * Takes an event for a function without waiting for it; one that fails is tried again, as Lambda
   * does with asynchronous invocations.
   *
   * @param function key in the project file
   * @param event JSON in UTF-8; not changed afterwards
   * @return false when too many wait already
   */
  boolean accept(String function, byte[] event);
}
