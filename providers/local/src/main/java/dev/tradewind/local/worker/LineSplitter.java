package dev.tradewind.local.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/**
 * Cuts the output of a worker into lines. A line longer than {@link #MAX_LINE} comes in pieces, so
 * output without line ends needs no more memory than that. NUL and a line end are the mark of the
 * guard; what stands before them on the line is a line of its own.
 */
final class LineSplitter {

  /** What CloudWatch Logs takes as one event. */
  static final int MAX_LINE = 256 * 1024;

  private final Consumer<String> lines;
  private final Runnable mark;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
  private boolean nul;

  LineSplitter(Consumer<String> lines, Runnable mark) {
    this.lines = lines;
    this.mark = mark;
  }

  void add(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      byte b = bytes[i];
      if (nul) {
        nul = false;
        if (b == '\n') {
          end();
          mark.run();
          continue;
        }
        line.write(0);
      }
      if (b == 0) {
        nul = true;
      } else if (b == '\n') {
        emit();
      } else {
        line.write(b);
        if (line.size() >= MAX_LINE) {
          emit();
        }
      }
    }
  }

  /** The output is over: what is left is the last line. */
  void end() {
    if (line.size() > 0) {
      emit();
    }
  }

  private void emit() {
    String text = line.toString(UTF_8);
    line.reset();
    lines.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }
}
