package dev.tradewind.cli;

/** What the command's exit code says. */
public final class ExitCode {

  public static final int DONE = 0;

  /** The command failed: a cloud said no, a function failed, a file could not be written. */
  public static final int FAILED = 1;

  /** Wrong usage, or a mistake in the project file. */
  public static final int WRONG_INPUT = 2;

  /** Told to end, as by Ctrl-C: 128 and the number of the signal, as shells have it. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
