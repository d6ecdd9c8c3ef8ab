package dev.tradewind.local.worker;

import dev.tradewind.model.RuntimeId;
import java.util.Optional;

/** The kinds of runtimes that have a worker on this machine. */
public enum WorkerLanguage {
  NODE,
  PYTHON,
  JAVA,
  /** An executable {@code bootstrap} that speaks the Runtime API. */
  PROVIDED,
  /** An executable named by the handler, built with a library that speaks the Runtime API. */
  GO;

  /** What users write, for messages. */
  public static final String LIST = "nodejs*, python3.*, java*, provided.* and go1.x";

  public static Optional<WorkerLanguage> of(RuntimeId runtime) {
    return switch (runtime.language()) {
      case "nodejs" -> Optional.of(NODE);
      case "python" -> Optional.of(PYTHON);
      case "java" -> Optional.of(JAVA);
      case "provided" -> Optional.of(PROVIDED);
      case "go" -> Optional.of(GO);
      default -> Optional.empty();
    };
  }

  /** Whether a program of the machine runs the function, rather than a file of its artifact. */
  public boolean needsInterpreter() {
    return switch (this) {
      case NODE, PYTHON, JAVA -> true;
      case PROVIDED, GO -> false;
    };
  }
}
