package dev.tradewind.aws.session;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Something that is made once, when it is first asked for. Others can be made at the same time.
 *
 * @param <C> what is made
 */
final class Lazily<C extends SdkAutoCloseable> implements AutoCloseable {

  private final Supplier<C> make;
  private @Nullable C made;
  private boolean closed;

  Lazily(Supplier<C> make) {
    this.make = make;
  }

  synchronized C get() {
    if (closed) {
      throw new IllegalStateException("the session is closed");
    }
    C known = made;
    if (known == null) {
      known = make.get();
      made = known;
    }
    return known;
  }

  @Override
  public synchronized void close() {
    if (made != null && !closed) {
      made.close();
    }
    closed = true;
  }
}
