package dev.tradewind.cli.terminal;

import dev.tradewind.spi.progress.Progress;
import java.util.function.Supplier;

/** Progress on a terminal, which a person may be asked something on in between. */
public interface Display extends Progress {

  /** Keeps everything else off the terminal while a question is open; one at a time. */
  <T> T still(Supplier<T> question);
}
