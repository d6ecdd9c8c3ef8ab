package dev.tradewind.local.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.local.template.JsonTree;
import dev.tradewind.local.template.ScheduleTemplate;
import dev.tradewind.local.time.TimeSource;
import dev.tradewind.spi.json.JsonWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Starts functions when their schedules are due. A time that passed while the machine slept is made
 * good once, not once for each missed time.
 */
public final class Scheduler implements AutoCloseable {

  /** Timers are set for no longer than this, so that a clock that is changed is noticed. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final TimeSource time;
  private final String region;
  private final String account;
  private final BiConsumer<String, byte[]> start;
  private final Map<ScheduleTemplate, Running> running = new HashMap<>();

  /**
   * @param start takes a function key and the event
   */
  public Scheduler(
      TimeSource time, String region, String account, BiConsumer<String, byte[]> start) {
    this.time = time;
    this.region = region;
    this.account = account;
    this.start = start;
  }

  /**
   * Runs these schedules from now on; one that was there before keeps its rhythm.
   *
   * @throws IllegalArgumentException when an expression is none
   */
  public synchronized void update(List<ScheduleTemplate> schedules) {
    for (ScheduleTemplate gone : new HashSet<>(running.keySet())) {
      if (!schedules.contains(gone)) {
        Running ended = running.remove(gone);
        if (ended != null) {
          ended.stop();
        }
      }
    }
    for (ScheduleTemplate schedule : schedules) {
      if (!running.containsKey(schedule)) {
        ScheduleExpression expression =
            ScheduleExpression.of(schedule.expression(), schedule.timezone(), time.now());
        Running begun = new Running(schedule, expression);
        running.put(schedule, begun);
        begun.plan(time.now());
      }
    }
  }

  @Override
  public synchronized void close() {
    running.values().forEach(Running::stop);
    running.clear();
  }

  private byte[] event(ScheduleTemplate schedule, Instant due) {
    String input = schedule.input();
    if (input != null) {
      return input.getBytes(UTF_8);
    }
    boolean scheduler = schedule.method().equals("scheduler");
    String arn =
        scheduler
            ? "arn:aws:scheduler:" + region + ":" + account + ":schedule/default/"
            : "arn:aws:events:" + region + ":" + account + ":rule/";
    JsonTree event =
        new JsonTree()
            .put("version", "0")
            .put("id", UUID.randomUUID().toString())
            .put("detail-type", "Scheduled Event")
            .put("source", scheduler ? "aws.scheduler" : "aws.events")
            .put("account", account)
            .put("time", due.truncatedTo(ChronoUnit.SECONDS).toString())
            .put("region", region)
            .texts("resources", List.of(arn + schedule.name()));
    if (scheduler) {
      event.put("detail", "{}");
    } else {
      event.put("detail", new JsonTree().build());
    }
    return JsonWriter.compact(event.build()).getBytes(UTF_8);
  }

  /** One schedule and its next timer; its methods are called under the scheduler's lock. */
  private final class Running {
    private final ScheduleTemplate schedule;
    private final ScheduleExpression expression;
    private Optional<TimeSource.Timer> timer = Optional.empty();
    private boolean stopped;

    Running(ScheduleTemplate schedule, ScheduleExpression expression) {
      this.schedule = schedule;
      this.expression = expression;
    }

    void plan(Instant after) {
      Optional<Instant> due = expression.next(after);
      due.ifPresent(this::waitFor);
    }

    private void waitFor(Instant due) {
      Duration wait = Duration.between(time.now(), due);
      Duration step = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
      timer = Optional.of(time.after(step.isNegative() ? Duration.ZERO : step, () -> woken(due)));
    }

    private void woken(Instant due) {
      boolean run;
      synchronized (Scheduler.this) {
        if (stopped) {
          return;
        }
        Instant now = time.now();
        run = !now.isBefore(due);
        if (run) {
          plan(now);
        } else {
          waitFor(due);
        }
      }
      if (run) {
        start.accept(schedule.function(), event(schedule, due));
      }
    }

    void stop() {
      stopped = true;
      timer.ifPresent(TimeSource.Timer::cancel);
    }
  }
}
