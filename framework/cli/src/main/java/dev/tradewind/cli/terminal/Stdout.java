package dev.tradewind.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The standard output of the process, which remembers that it could not be written: a {@link
 * java.io.PrintStream} around it goes on without a word.
 */
public final class Stdout extends OutputStream {

  /** Who reads has had enough, as {@code head} has: nothing is wrong with the output then. */
  private static final String NOBODY_READS = "Broken pipe";

  private final OutputStream file;
  private @Nullable IOException fault;

  public Stdout() {
    this(new FileOutputStream(FileDescriptor.out));
  }

  Stdout(OutputStream file) {
    this.file = file;
  }

  /** Why something is missing from the output, in the words of the file system. */
  public synchronized Optional<String> fault() {
    return Optional.ofNullable(fault)
        .map(e -> String.valueOf(e.getMessage()))
        .filter(message -> !message.contains(NOBODY_READS));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    try {
      file.write(bytes, from, length);
    } catch (IOException e) {
      fault = fault == null ? e : fault;
      throw e;
    }
  }
}
