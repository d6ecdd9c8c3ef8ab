package dev.tradewind.model.diagnostic;

/** How much a diagnostic matters. */
public enum Severity {
  /** The command cannot go on. */
  ERROR,
  /** The command goes on; the user should know. */
  WARNING
}
