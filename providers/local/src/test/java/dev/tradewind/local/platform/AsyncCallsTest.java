package dev.tradewind.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.LocalTarget;
import dev.tradewind.local.invoke.Outcome;
import dev.tradewind.local.time.FakeTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class AsyncCallsTest {

  private final FakeTime time = new FakeTime("2026-01-01T00:00:00Z");
  private final List<String> attempts = new CopyOnWriteArrayList<>();
  private final List<String> dropped = new CopyOnWriteArrayList<>();

  @Test
  void aCallThatFailsIsTriedTwiceMoreUnderTheSameId() throws Exception {
    AsyncCalls calls =
        new AsyncCalls(
            (function, call, id) -> {
              attempts.add(id);
              return new Outcome.Failed(id, new byte[0]);
            },
            function -> !function.equals("never"),
            (function, reason) -> dropped.add(function + ": " + reason),
            time);

    calls.accept("f", Call.of(new byte[0]), "id-1");
    LocalTarget.eventually("the first attempt is over", () -> time.waiting() == 1);
    time.pass(Duration.ofMinutes(1));

    assertThat(attempts).containsExactly("id-1", "id-1", "id-1");
    assertThat(time.waiting()).isZero();
  }

  @Test
  void aCallThatFindsNoRoomIsTriedUntilThereIsSome() throws Exception {
    AsyncCalls calls =
        new AsyncCalls(
            (function, call, id) -> {
              attempts.add(id);
              return attempts.size() < 6
                  ? new Outcome.Throttled(id)
                  : new Outcome.Succeeded(id, new byte[0]);
            },
            function -> !function.equals("never"),
            (function, reason) -> dropped.add(function + ": " + reason),
            time);

    calls.accept("f", Call.of(new byte[0]), "id-1");
    LocalTarget.eventually("the first attempt is over", () -> time.waiting() == 1);
    time.pass(Duration.ofMinutes(1));

    assertThat(attempts).hasSize(6);
  }

  private AsyncCalls throttled() {
    return new AsyncCalls(
        (function, call, id) -> {
          attempts.add(id);
          return new Outcome.Throttled(id);
        },
        function -> !function.equals("never"),
        (function, reason) -> dropped.add(function + ": " + reason),
        time);
  }

  @Test
  void anEventForAFunctionWithoutConcurrencyIsDropped() throws Exception {
    throttled().accept("never", Call.of(new byte[0]), "id-1");

    LocalTarget.eventually("it is dropped", () -> !dropped.isEmpty());
    assertThat(attempts).containsExactly("id-1");
    assertThat(dropped).containsExactly("never: Dropped event id-1: its reservedConcurrency is 0");
  }

  @Test
  void anEventThatNeverFindsRoomIsDroppedAfterSixHours() throws Exception {
    throttled().accept("f", Call.of(new byte[0]), "id-1");
    LocalTarget.eventually("the first attempt is over", () -> time.waiting() == 1);

    time.pass(AsyncCalls.AGE);
    assertThat(dropped).isEmpty();
    time.pass(Duration.ofSeconds(2));

    assertThat(dropped).containsExactly("f: Dropped event id-1: it found no room for 6 hours");
    assertThat(time.waiting()).isZero();
  }
}
