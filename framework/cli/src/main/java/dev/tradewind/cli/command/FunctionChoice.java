package dev.tradewind.cli.command;

import dev.tradewind.engine.Result;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import java.util.List;

/** The function that {@code -f} names. */
final class FunctionChoice {

  private FunctionChoice() {}

  static Result<Function> of(Service service, String key) {
    Function function = service.functions().get(key);
    if (function != null) {
      return new Result.Done<>(function, List.of());
    }
    List<String> keys = List.copyOf(service.functions().keySet());
    String detail =
        keys.isEmpty()
            ? "The service has no functions."
            : "The service has: " + String.join(", ", keys) + ".";
    return Result.failed(
        Diagnostic.error("unknown-function", "there is no function `" + key + "`", detail, null)
            .suggesting(NearestName.of(key, keys).orElse(null)));
  }
}
