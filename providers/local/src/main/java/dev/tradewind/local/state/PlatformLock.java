package dev.tradewind.local.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a platform holds all its life, so that there is one for a state folder and everybody can see
 * whether it lives: the operating system takes the lock back however the process ends, and neither
 * a reused process id nor a clock that was set makes it wrong.
 */
public final class PlatformLock implements AutoCloseable {

  /** A command that looks holds the lock for an instant, so one refusal proves nothing. */
  private static final int TRIES = 20;

  private static final int PAUSE_MILLIS = 10;

  private final FileChannel channel;

  private PlatformLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock for this process. A process must not look at a lock that it holds itself: with
   * POSIX locks, closing any channel of the file gives them all back.
   *
   * @return empty when another process holds it
   */
  public static Optional<PlatformLock> take(Path file) throws IOException, InterruptedException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    for (int i = 0; i < TRIES; i++) {
      if (tryLock(channel)) {
        channel.truncate(0);
        channel.write(
            ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
        return Optional.of(new PlatformLock(channel));
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    channel.close();
    return Optional.empty();
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // Another thread of this process looks or holds.
    }
  }

  /** The id of the process that holds the lock; empty when nobody does. */
  public static synchronized OptionalLong holder(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      // Shared, so that commands that look at the same time do not take each other for it.
      FileLock free = channel.tryLock(0, Long.MAX_VALUE, true);
      return free == null ? written(file) : OptionalLong.empty();
    } catch (OverlappingFileLockException e) {
      return written(file); // This process holds it.
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    }
  }

  /** 0, which no process has, in the moment before the holder has written itself down. */
  private static OptionalLong written(Path file) throws IOException {
    try {
      return OptionalLong.of(Long.parseLong(Files.readString(file).strip()));
    } catch (NumberFormatException e) {
      return OptionalLong.of(0);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
