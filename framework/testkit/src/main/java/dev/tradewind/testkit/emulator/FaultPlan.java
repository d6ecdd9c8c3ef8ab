package dev.tradewind.testkit.emulator;

import java.util.Optional;

/** Which calls go wrong, and how; asked from several threads. */
@FunctionalInterface
public interface FaultPlan {

  Optional<Fault> of(ProxiedCall call);

  static FaultPlan none() {
    return call -> Optional.empty();
  }

  /** The first attempts at one call. */
  static FaultPlan at(int number, int attempts, Fault fault) {
    return call ->
        call.number() == number && call.attempt() <= attempts
            ? Optional.of(fault)
            : Optional.empty();
  }

  /** The first attempt at every call. */
  static FaultPlan everyCallOnce(Fault fault) {
    return call -> call.attempt() == 1 ? Optional.of(fault) : Optional.empty();
  }
}
