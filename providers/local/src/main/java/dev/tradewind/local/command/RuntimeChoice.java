package dev.tradewind.local.command;

import dev.tradewind.local.template.FunctionTemplate;
import dev.tradewind.local.template.Interpreter;
import dev.tradewind.local.template.LocalTemplate;
import dev.tradewind.local.worker.WorkerLanguage;
import dev.tradewind.model.RuntimeId;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which program runs each runtime of a service, and what the user should know about the choice.
 *
 * @param interpreters by runtime id; one that is not there could not be found
 */
record RuntimeChoice(Map<String, Interpreter> interpreters, List<Diagnostic> diagnostics) {

  /**
   * @param before what the last deploy has chosen; a difference that it told is not told again
   */
  static RuntimeChoice of(
      LocalTemplate template, Interpreters finder, Map<String, Interpreter> before)
      throws InterruptedException {
    Map<String, Interpreter> chosen = new LinkedHashMap<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    Map<String, RuntimeId> runtimes = new LinkedHashMap<>();
    for (FunctionTemplate function : template.functions()) {
      runtimes.put(function.runtime().id(), function.runtime());
    }
    for (RuntimeId runtime : runtimes.values()) {
      WorkerLanguage language = WorkerLanguage.of(runtime).orElse(WorkerLanguage.PROVIDED);
      if (!language.needsInterpreter()) {
        continue;
      }
      Optional<Interpreter> found = finder.find(runtime);
      found.ifPresent(program -> chosen.put(runtime.id(), program));
      if (found.isEmpty()) {
        diagnostics.add(missing(runtime));
      } else if (!sameVersion(language, runtime, found.get())
          && !found.get().equals(before.get(runtime.id()))) {
        diagnostics.add(differs(runtime, found.get()));
      }
    }
    return new RuntimeChoice(chosen, diagnostics);
  }

  /** Versions of Python are told apart by the second number too. */
  private static boolean sameVersion(
      WorkerLanguage language, RuntimeId runtime, Interpreter program) {
    if (language == WorkerLanguage.PYTHON) {
      return program.version().equals(runtime.version())
          || program.version().startsWith(runtime.version() + ".");
    }
    return new Interpreter("", runtime.version()).major() == program.major();
  }

  private static Diagnostic missing(RuntimeId runtime) {
    return Diagnostic.warning(
        "interpreter-missing",
        "Nothing on this machine runs " + runtime.id(),
        "Its functions answer with an error until "
            + runtime.language()
            + " is installed and on PATH; then deploy again.",
        null);
  }

  private static Diagnostic differs(RuntimeId runtime, Interpreter program) {
    return Diagnostic.warning(
        "runtime-version-differs",
        runtime.id() + " runs on version " + program.version() + " here",
        "The local target uses the interpreter of this machine, " + program.path() + ".",
        null);
  }
}
