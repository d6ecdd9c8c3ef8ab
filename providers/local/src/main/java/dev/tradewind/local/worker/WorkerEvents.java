package dev.tradewind.local.worker;

/** What a worker tells its pool, on any thread. */
interface WorkerEvents {

  /** It waits for an invocation. */
  void ready();

  /** False when this is not the invocation that the worker has. */
  boolean succeeded(String requestId, byte[] payload);

  /** The function failed; false when this is not the invocation that the worker has. */
  boolean failed(String requestId, byte[] payload);

  /** It could not load the function and will exit. */
  void initFailed(byte[] payload);

  /** A line on standard output or standard error. */
  void output(String line);

  /** The answer to {@link Worker#mark}. */
  void marked();

  /** The process is gone; nothing comes after this. */
  void exited(int status);
}
