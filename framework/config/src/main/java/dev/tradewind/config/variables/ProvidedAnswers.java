package dev.tradewind.config.variables;

import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.VariableSource;
import dev.tradewind.spi.secret.Secrets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The answers of providers and plugins, which are far away. With the first question the rest of the
 * file is looked through for more, and they are asked at the same time; resolving itself goes on
 * one after another and waits for the answer it needs. A file that asks nothing costs nothing.
 */
final class ProvidedAnswers implements AutoCloseable {

  /** Enough to hide the way; AWS Systems Manager throttles at 40 in a second. */
  private static final int AT_A_TIME = 16;

  private record Asked(String source, VariableSource.Request request) {}

  private final Map<Asked, Future<VariableSource.Answer>> answers = new HashMap<>();
  private final Secrets secrets;
  private final Consumer<ProvidedAnswers> lookAhead;
  private @Nullable ExecutorService threads;

  /**
   * @param secrets gets every value that is one
   * @param lookAhead foresees what will be asked
   */
  ProvidedAnswers(Secrets secrets, Consumer<ProvidedAnswers> lookAhead) {
    this.secrets = secrets;
    this.lookAhead = lookAhead;
  }

  /** Asks without waiting. */
  void foresee(VariableSource source, VariableSource.Request request) {
    var _ = ask(source, request);
  }

  Answer of(VariableSource source, VariableSource.Request request) {
    boolean first = answers.isEmpty();
    Future<VariableSource.Answer> asked = ask(source, request);
    if (first) {
      lookAhead.accept(this);
    }
    try {
      return answer(source, request, asked.get());
    } catch (ExecutionException e) {
      return failure(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.Fault.of(
          "interrupted", "interrupted while reading the variables", "Nothing has been changed.");
    }
  }

  private Future<VariableSource.Answer> ask(VariableSource source, VariableSource.Request request) {
    return answers.computeIfAbsent(
        new Asked(source.name(), request), key -> threads().submit(() -> source.resolve(request)));
  }

  private ExecutorService threads() {
    ExecutorService running = threads;
    if (running == null) {
      // Not virtual: once such a thread has waited for a socket, the JVM takes 0.3 s more to end.
      running = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofPlatform().daemon().factory());
      threads = running;
    }
    return running;
  }

  private Answer answer(
      VariableSource source, VariableSource.Request request, VariableSource.Answer answer) {
    return switch (answer) {
      case VariableSource.Answer.Found found -> {
        if (found.secret()) {
          secrets.add(found.value());
        }
        yield new Answer.Value(found.value());
      }
      case VariableSource.Answer.Missing missing ->
          new Answer.Nothing("`" + source.name() + "` has no value at `" + request.address() + "`");
      case VariableSource.Answer.Unreachable(String why, String advice) ->
          new Answer.Unavailable("is not known here: " + why, advice);
    };
  }

  private static Answer failure(@Nullable Throwable cause) {
    return switch (cause) {
      case ProviderException refused -> new Answer.Fault(refused.diagnostic());
      case RuntimeException bug -> throw bug;
      case Error bug -> throw bug;
      case null -> throw new IllegalStateException("a source of variables failed without a cause");
      case Throwable other ->
          throw new IllegalStateException("a source of variables failed", other);
    };
  }

  /** What was foreseen and never needed is given up. */
  @Override
  public void close() {
    ExecutorService running = threads;
    if (running != null) {
      running.shutdownNow();
      running.close();
    }
  }
}
