package dev.tradewind.aws.stack;

import dev.tradewind.spi.progress.Progress;
import dev.tradewind.spi.progress.ProgressEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

/**
 * Follows one operation on a stack by its events until it ends. An operation goes on in the cloud
 * when the one who watches is interrupted.
 */
public final class StackWatch {

  /** Looks without an event, after which the stack is asked. */
  private static final int QUIET_LOOKS = 4;

  private final CloudFormationClient client;
  private final Backoff backoff;
  private final Progress progress;
  private final String step;
  private final String stackId;
  private final Map<String, Instant> running = new LinkedHashMap<>();
  private final List<ResourceFailure> failures = new ArrayList<>();

  private @Nullable String seen;
  private boolean started;
  private String reason = "";
  private boolean undone;
  private int quiet;
  private int done;

  /**
   * @param step the progress step that the events belong to
   * @param stackId its ARN, which finds a stack that is gone, too
   */
  public StackWatch(
      CloudFormationClient client, Pause pause, Progress progress, String step, String stackId) {
    this.client = client;
    this.backoff = new Backoff(pause);
    this.progress = progress;
    this.step = step;
    this.stackId = stackId;
  }

  /** To be called before the operation starts: what has happened until now is not part of it. */
  public StackWatch fromNow() {
    seen =
        client.describeStackEvents(request -> request.stackName(stackId)).stackEvents().stream()
            .findFirst()
            .map(StackEvent::eventId)
            .orElse(null);
    return this;
  }

  /**
   * The operation is known to run: when it is over, no event need say so, since the last one may
   * have come before this began to look.
   */
  StackWatch running() {
    started = true;
    quiet = QUIET_LOOKS;
    return this;
  }

  /** Waits for the end of the operation. */
  public Outcome await() throws InterruptedException {
    while (true) {
      List<StackEvent> news;
      try {
        news = news();
      } catch (CloudFormationException e) {
        if (Stacks.isMissing(e)) {
          return gone(); // The events went with the stack.
        }
        throw e;
      }
      for (StackEvent event : news) {
        Optional<Outcome> end = take(event);
        if (end.isPresent()) {
          return end.get();
        }
      }
      Optional<Outcome> end = news.isEmpty() ? endWithoutEvent() : Optional.empty();
      if (end.isPresent()) {
        return end.get();
      }
      if (!news.isEmpty()) {
        quiet = 0;
        backoff.reset();
      }
      backoff.await();
    }
  }

  /** What the stack itself says, asked now and then when nothing happens any more. */
  private Optional<Outcome> endWithoutEvent() {
    if (++quiet <= QUIET_LOOKS || !started) {
      return Optional.empty();
    }
    quiet = 0;
    Optional<StackState> stack = new Stacks(client).find(stackId);
    if (stack.isEmpty()) {
      return Optional.of(gone());
    }
    return stack
        .filter(state -> state.condition() != StackState.Condition.BUSY)
        .map(state -> ended(state.status()));
  }

  private Outcome gone() {
    return ended("DELETE_COMPLETE");
  }

  /** Events that were not seen before, oldest first. */
  private List<StackEvent> news() {
    List<StackEvent> news = new ArrayList<>();
    for (StackEvent event :
        client.describeStackEventsPaginator(request -> request.stackName(stackId)).stackEvents()) {
      if (event.eventId().equals(seen)) {
        break;
      }
      news.add(event);
    }
    Collections.reverse(news);
    if (!news.isEmpty()) {
      seen = news.getLast().eventId();
    }
    return news;
  }

  private Optional<Outcome> take(StackEvent event) {
    String status = event.resourceStatusAsString();
    if (event.stackId().equals(event.physicalResourceId())) {
      boolean fails = status.contains("ROLLBACK") || status.endsWith("_FAILED");
      undone |= fails;
      if (fails && reason.isEmpty()) {
        reason = Optional.ofNullable(event.resourceStatusReason()).orElse("");
      }
      if (status.endsWith("_IN_PROGRESS") || isDeletedNext(status)) {
        started = true;
        return Optional.empty();
      }
      return Optional.of(ended(status));
    }
    tell(event, status);
    if (status.endsWith("_FAILED")) {
      failed(event, status);
    }
    return Optional.empty();
  }

  /** A stack made with OnFailure=DELETE goes on to be deleted when it cannot be made. */
  private boolean isDeletedNext(String status) {
    return status.equals("CREATE_FAILED")
        && new Stacks(client)
            .find(stackId)
            .filter(state -> state.condition() != StackState.Condition.BUSY)
            .isEmpty();
  }

  /** Leftovers that cannot be deleted after an update do not make the update a failure. */
  private Outcome ended(String status) {
    boolean succeeded = status.endsWith("_COMPLETE") && !status.contains("ROLLBACK") && !undone;
    boolean onlyLeftovers =
        failures.stream().allMatch(failure -> failure.action().equals("DELETE"));
    return succeeded && onlyLeftovers
        ? new Outcome.Completed()
        : new Outcome.Failed(status, failures, reason);
  }

  private void failed(StackEvent event, String status) {
    String reason = Optional.ofNullable(event.resourceStatusReason()).orElse("no reason given");
    if (!reason.startsWith("Resource creation cancelled")
        && !reason.startsWith("Resource update cancelled")) {
      String action = status.substring(0, status.indexOf('_'));
      failures.add(
          new ResourceFailure(event.logicalResourceId(), event.resourceType(), action, reason));
    }
  }

  private void tell(StackEvent event, String status) {
    String id = event.logicalResourceId();
    if (event.resourceStatus() != ResourceStatus.UNKNOWN_TO_SDK_VERSION
        && status.endsWith("_IN_PROGRESS")) {
      running.putIfAbsent(id, event.timestamp());
    } else {
      Instant since = running.remove(id);
      done++;
      String time =
          since == null
              ? ""
              : String.format(
                  Locale.ROOT,
                  "  %.1f s",
                  Duration.between(since, event.timestamp()).toMillis() / 1e3);
      progress.report(
          new ProgressEvent.Detail(status + "  " + id + "  " + event.resourceType() + time));
    }
    progress.report(new ProgressEvent.StepAdvanced(step, underWay()));
  }

  private String underWay() {
    String names = String.join(", ", running.keySet());
    return done == 0 ? names : names.isEmpty() ? done + " done" : done + " done; " + names;
  }
}
