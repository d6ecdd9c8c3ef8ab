package dev.tradewind.local.worker;

import java.io.IOException;

/** One process that runs one invocation at a time. */
interface Worker {

  /** Names it in messages. */
  String id();

  /** Begins to start it; called once. What becomes of it, {@link WorkerEvents} tell. */
  void start() throws IOException;

  /** Hands it an invocation; only after {@link WorkerEvents#ready}, and once for each of those. */
  void deliver(Invocation invocation, long deadlineMillis) throws IOException;

  /** Asks for {@link WorkerEvents#marked} after all output that was written until now. */
  void mark();

  /** Ends it and whatever it started, at once. */
  void kill();
}
