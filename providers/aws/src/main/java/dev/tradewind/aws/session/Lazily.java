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

  Lazily(Supplier<C> make) {
    this.make = make;
  }

  synchronized C get() {
    C known = made;
    if (known == null) {
      known = make.get();
      made = known;
    }
    return known;
  }

  @Override
  public synchronized void close() {
    if (made != null) {
      made.close();
    }
  }
}
