package dev.tradewind.aws.limits;

import dev.tradewind.model.Function;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;

/**
 * Names of functions have 64 characters at most. A warning: the template is well-formed, it is
 * Lambda that refuses it, and a name may still be changed under {@code resources}.
 */
final class NameLengths {

  private static final int LONGEST_FUNCTION_NAME = 64;

  private NameLengths() {}

  static List<Diagnostic> check(Function function) {
    int length = function.name().length();
    if (length <= LONGEST_FUNCTION_NAME) {
      return List.of();
    }
    return List.of(
        Diagnostic.warning(
            "function-name-too-long",
            "The name of function \"" + function.key() + "\" has " + length + " characters",
            "Lambda takes 64 at most, and \""
                + function.name()
                + "\" is longer. Give the function a \"name\", or a shorter key.",
            function.settings().get("name").isPresent()
                ? function.settings().keySource("name")
                : function.source()));
  }
}
