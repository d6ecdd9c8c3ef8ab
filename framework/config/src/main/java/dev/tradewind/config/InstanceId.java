package dev.tradewind.config;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells one run of the command from every other; the same for each file and target of the run. The
 * time in milliseconds, as in osls: projects use it in logical ids, where letters and digits count.
 */
final class InstanceId implements Supplier<String> {

  private @Nullable String id;

  @Override
  public synchronized String get() {
    String known = id;
    if (known == null) {
      known = Long.toString(System.currentTimeMillis());
      id = known;
    }
    return known;
  }
}
