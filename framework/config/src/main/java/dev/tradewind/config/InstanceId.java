package dev.tradewind.config;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells one run of the command from every other; the same for each file and target of the run. */
final class InstanceId implements Supplier<String> {

  private @Nullable String id;

  @Override
  public synchronized String get() {
    String known = id;
    if (known == null) {
      known = UUID.randomUUID().toString();
      id = known;
    }
    return known;
  }
}
