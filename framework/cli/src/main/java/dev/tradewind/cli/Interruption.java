package dev.tradewind.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when the process is told to end, as by Ctrl-C: the command is interrupted and has
 * some time to say where it stands. The exit code is then that of the signal, 128 and its number.
 */
final class Interruption {

  private final Thread command;
  private final PrintStream err;
  private final Duration patience;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean begun;

  /**
   * @param command the thread that the command runs on
   * @param patience how long the command may take to end
   */
  Interruption(Thread command, PrintStream err, Duration patience) {
    this.command = command;
    this.err = err;
    this.patience = patience;
  }

  /** The command has ended, and said everything. */
  void commandEnded() {
    ended.countDown();
  }

  /**
   * Ends the process. {@link System#exit} would ask every jar of the class path for a logger first,
   * and run shutdown hooks: that of this class, which has nothing to do any more, and those of
   * agents and recordings that were asked for by an option of the JVM.
   *
   * @param hooks whether there may be such
   */
  void exit(int code, boolean hooks) {
    if (begun || hooks) {
      // Waits when the process is ending already: the code is that of the signal then.
      System.exit(code);
    }
    Runtime.getRuntime().halt(code);
  }

  /** Run when the process is told to end. */
  void processEnds() {
    begun = true;
    if (ended.getCount() == 0) {
      return;
    }
    command.interrupt();
    try {
      if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        err.println("interrupted; what a cloud has begun goes on there.");
        err.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
