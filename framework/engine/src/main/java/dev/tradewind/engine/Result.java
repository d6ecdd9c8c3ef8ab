package dev.tradewind.engine;

import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What became of a step of a command: a value with warnings at most, or errors. */
public sealed interface Result<T> {

  List<Diagnostic> diagnostics();

  /** The step gave a value. */
  record Done<T>(T value, List<Diagnostic> diagnostics) implements Result<T> {
    public Done {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** The step gave no value; at least one of the diagnostics is an error. */
  record Failed<T>(List<Diagnostic> diagnostics) implements Result<T> {
    public Failed {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** A value, or a failure when one of the diagnostics is an error. */
  static <T> Result<T> of(T value, List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(Diagnostic::isError)
        ? new Failed<>(diagnostics)
        : new Done<>(value, diagnostics);
  }

  static <T> Result<T> failed(Diagnostic diagnostic) {
    return new Failed<>(List.of(diagnostic));
  }

  /** The next step, with what this one found kept in front of what the next one finds. */
  default <R> Result<R> then(Function<T, Result<R>> next) {
    return switch (this) {
      case Failed<T> failed -> new Failed<>(failed.diagnostics());
      case Done<T> done -> {
        Result<R> after = next.apply(done.value());
        List<Diagnostic> both = new ArrayList<>(done.diagnostics());
        both.addAll(after.diagnostics());
        yield switch (after) {
          case Failed<R> failed -> new Failed<>(both);
          case Done<R> value -> new Done<>(value.value(), both);
        };
      }
    };
  }
}
