package dev.tradewind.aws.deploy;

import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.aws.stack.StackName;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.aws.stack.Stacks;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.ProviderException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Opens a session and reads what a deploy begins with, on a thread of its own, while the service is
 * still packaged. Changes nothing. What it read counts for some seconds only.
 */
public final class LookAhead implements AutoCloseable {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private final AwsSessions sessions;
  private final Service service;
  private final LongSupplier nanoTime;
  private final AtomicReference<@Nullable AwsSession> opened = new AtomicReference<>();
  private final FutureTask<Seen> task = new FutureTask<>(this::look);

  private LookAhead(AwsSessions sessions, Service service, LongSupplier nanoTime) {
    this.sessions = sessions;
    this.service = service;
    this.nanoTime = nanoTime;
  }

  /**
   * @param standing empty when there is no stack that is ready
   * @param nanos when it was read
   */
  private record Seen(AwsSession session, Optional<Standing> standing, long nanos) {}

  /**
   * @param nanoTime as {@link System#nanoTime} gives it
   */
  public static LookAhead start(AwsSessions sessions, Service service, LongSupplier nanoTime) {
    LookAhead ahead = new LookAhead(sessions, service, nanoTime);
    daemon("look-ahead", ahead.task);
    return ahead;
  }

  private static void daemon(String name, Runnable task) {
    Thread.ofPlatform().daemon().name(name).start(task);
  }

  /**
   * The session, when everything that could be read was read.
   *
   * @throws SdkException when it could not be
   */
  public AwsSession session() throws ProviderException, InterruptedException {
    return seen().session();
  }

  /** What was read; empty when it is not of use, or too old. */
  Optional<Standing> standing() throws ProviderException, InterruptedException {
    Seen seen = seen();
    boolean isFresh = nanoTime.getAsLong() - seen.nanos() < FRESH.toNanos();
    return isFresh ? seen.standing() : Optional.empty();
  }

  private Seen seen() throws ProviderException, InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ProviderException cause) {
        throw cause;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  private Seen look() throws ProviderException {
    AwsSession session = sessions.open(service);
    opened.set(session);
    if (task.isCancelled()) {
      session.close(); // It was opened too late for close() to see it.
    }
    // What fails here fails again, and is told, where the client is needed.
    daemon("clients", new FutureTask<>(session::prepare, null));
    long begun = nanoTime.getAsLong();
    return new Seen(session, standing(session), begun);
  }

  private Optional<Standing> standing(AwsSession session) throws ProviderException {
    Stacks stacks = new Stacks(session.cloudFormation());
    StackState stack = stacks.find(StackName.of(service)).orElse(null);
    if (stack == null || stack.condition() != StackState.Condition.READY) {
      return Optional.empty();
    }
    Mapping template =
        stacks.template(stack.name()).orElseGet(() -> Mapping.empty(service.document().source()));
    return new DeploymentBucketFinder(session, service)
        .find(stack, template)
        .map(store -> new Standing(stack, template, store));
  }

  /** Stops looking, and closes the session unless whoever took it has done so. */
  @Override
  public void close() {
    task.cancel(true);
    AwsSession session = opened.get();
    if (session != null) {
      session.close();
    }
  }
}
