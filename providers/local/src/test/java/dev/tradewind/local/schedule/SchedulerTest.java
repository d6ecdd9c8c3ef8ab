package dev.tradewind.local.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.template.ScheduleTemplate;
import dev.tradewind.local.time.FakeTime;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulerTest {

  private final FakeTime time = new FakeTime("2026-01-01T00:00:00Z");
  private final List<String> started = new ArrayList<>();
  private final Scheduler scheduler =
      new Scheduler(
          time,
          "eu-west-1",
          "000000000000",
          (function, event) -> started.add(function + " " + new String(event, UTF_8)));

  private static ScheduleTemplate schedule(String expression, String method) {
    return new ScheduleTemplate("notes-rule-1", "clean", expression, "{\"a\":1}", null, method);
  }

  @Test
  void startsTheFunctionWithTheInputEachTime() {
    scheduler.update(List.of(schedule("rate(5 minutes)", "eventBus")));

    time.pass(Duration.ofMinutes(11));

    assertThat(started).containsExactly("clean {\"a\":1}", "clean {\"a\":1}");
  }

  @Test
  void withoutInputTheEventIsTheSchedulersOwn() throws Exception {
    scheduler.update(
        List.of(
            new ScheduleTemplate(
                "notes-rule-1", "clean", "cron(0 12 * * ? *)", null, null, "eventBus")));

    time.pass(Duration.ofHours(13));

    Mapping event =
        JsonReader.read(started.getFirst().substring("clean ".length()), "event")
            .asMapping()
            .orElseThrow();
    assertThat(event.text("detail-type")).contains("Scheduled Event");
    assertThat(event.text("source")).contains("aws.events");
    assertThat(event.text("time")).contains("2026-01-01T12:00:00Z");
    assertThat(event.mapping("detail").orElseThrow().isEmpty()).isTrue();
  }

  @Test
  void anUpdateKeepsTheRhythmOfWhatStays() {
    scheduler.update(List.of(schedule("rate(10 minutes)", "eventBus")));
    time.pass(Duration.ofMinutes(9));

    scheduler.update(List.of(schedule("rate(10 minutes)", "eventBus")));
    time.pass(Duration.ofMinutes(1));

    assertThat(started).hasSize(1);
  }

  @Test
  void whatIsGoneDoesNotRun() {
    scheduler.update(List.of(schedule("rate(10 minutes)", "eventBus")));

    scheduler.update(List.of());
    time.pass(Duration.ofHours(1));

    assertThat(started).isEmpty();
    assertThat(time.waiting()).isZero();
  }

  @Test
  void aPointInTimeComesOnce() {
    scheduler.update(List.of(schedule("at(2026-01-01T01:00:00)", "scheduler")));

    time.pass(Duration.ofDays(2));

    assertThat(started).hasSize(1);
  }
}
