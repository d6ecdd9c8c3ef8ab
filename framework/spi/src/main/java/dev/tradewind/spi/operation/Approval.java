package dev.tradewind.spi.operation;

/** Asked once before a deploy changes what is there, by a target that knows its changes before. */
@FunctionalInterface
public interface Approval {

  /** Whether the changes may be made; may wait for a person. */
  boolean of(DiffResult plan);

  static Approval always() {
    return plan -> true;
  }
}
