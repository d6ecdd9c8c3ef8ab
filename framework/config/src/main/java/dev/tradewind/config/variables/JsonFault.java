package dev.tradewind.config.variables;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.json.JsonSyntaxException;

/** A text that is no JSON, as a diagnostic. */
public final class JsonFault {

  private JsonFault() {}

  public static Diagnostic diagnose(JsonSyntaxException fault) {
    String message = String.valueOf(fault.getMessage());
    if (message.startsWith("Duplicate")) {
      return Diagnostic.error(
          "duplicate-key",
          "a key is there twice",
          message + ". Put both together, or remove one.",
          fault.place());
    }
    int line = message.indexOf('\n');
    return Diagnostic.error(
        "json-syntax",
        "the file is no valid JSON here",
        (line < 0 ? message : message.substring(0, line)) + ".",
        fault.place());
  }
}
