package dev.tradewind.cli.command;

import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;

/**
 * Tells faults of the command line, which show only when the project is known, from a command that
 * failed.
 */
final class WrongInput {

  private WrongInput() {}

  static boolean isAmong(List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.isError() && isWrong(diagnostic.code())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWrong(String code) {
    return switch (code) {
      case "unknown-function", // -f
          "provider-not-installed", // --target
          "not-supported-by-provider",
          "package-incomplete", // --package
          "package-not-readable",
          "package-of-another-service" ->
          true;
      default -> false;
    };
  }
}
