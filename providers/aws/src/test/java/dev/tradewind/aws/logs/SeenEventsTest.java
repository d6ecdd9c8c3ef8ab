package dev.tradewind.aws.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SeenEventsTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final SeenEvents seen = new SeenEvents(START);

  private static LogEvent event(String id, int second) {
    return new LogEvent(id, START.plusSeconds(second), "stream", id);
  }

  @Test
  void anEventIsNewOnce() {
    assertThat(seen.add(event("a", 1))).isTrue();
    assertThat(seen.add(event("a", 1))).isFalse();
    assertThat(seen.add(event("b", 1))).isTrue();
  }

  @Test
  void theNextLookGoesBackForEventsThatComeLateButNotBehindTheStart() {
    seen.add(event("a", 5));
    assertThat(seen.from()).isEqualTo(START);

    seen.add(event("b", 60));
    assertThat(seen.from()).isEqualTo(START.plusSeconds(40));
    assertThat(seen.add(event("late", 45))).isTrue();
    assertThat(seen.add(event("late", 45))).isFalse();
  }

  @Test
  void whatTheNextLookStillBringsIsRemembered() {
    seen.add(event("a", 40));
    seen.add(event("b", 59));
    seen.add(event("c", 60));

    assertThat(seen.add(event("a", 40))).isFalse();
    assertThat(seen.add(event("b", 59))).isFalse();
  }
}
