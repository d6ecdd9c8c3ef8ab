package dev.tradewind.local.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.invoke.Outcome;
import dev.tradewind.local.time.FakeTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {

  private final FakeTime time = new FakeTime("2026-01-01T00:00:00Z");
  private final FakeWorkers workers = new FakeWorkers();
  private final List<String> log = new ArrayList<>();
  private int calls;

  private WorkerPool pool(int concurrency) {
    return new WorkerPool(
        spec(concurrency, new WorkerSpec.Start.Command(List.of("run"))),
        workers,
        (at, line) -> log.add(line),
        time);
  }

  private static WorkerSpec spec(int concurrency, WorkerSpec.Start start) {
    return new WorkerSpec(
        "f",
        "notes-dev-f",
        "arn",
        start,
        Path.of("."),
        List.of(),
        Map.of(),
        128,
        Duration.ofSeconds(3),
        concurrency);
  }

  private Invocation submit(WorkerPool pool) {
    Invocation invocation =
        new Invocation("id-" + ++calls, "trace", "{}".getBytes(UTF_8), null, null);
    pool.submit(invocation);
    return invocation;
  }

  private static String error(Invocation invocation) throws InterruptedException {
    return new String(((Outcome.Failed) invocation.await()).payload(), UTF_8);
  }

  @Test
  void anInvocationWaitsForTheWorkerToStart() throws Exception {
    Invocation call = submit(pool(1));
    FakeWorkers.FakeWorker worker = workers.made.getFirst();
    assertThat(worker.given).isEmpty();

    worker.events.ready();
    worker.answer("1");

    assertThat(((Outcome.Succeeded) call.await()).payload()).isEqualTo("1".getBytes(UTF_8));
  }

  @Test
  void noMoreWorkersRunThanMayAndTheQueueIsFirstComeFirstServed() throws Exception {
    WorkerPool pool = pool(2);
    List<Invocation> all = List.of(submit(pool), submit(pool), submit(pool), submit(pool));
    assertThat(workers.made).hasSize(2);

    FakeWorkers.FakeWorker first = workers.made.get(0);
    first.events.ready();
    first.answer("a");
    first.answer("b");
    workers.made.get(1).events.ready();

    assertThat(first.given).containsExactly(all.get(0), all.get(1), all.get(2));
    assertThat(workers.made.get(1).given).containsExactly(all.get(3));
  }

  @Test
  void anIdleWorkerIsUsedBeforeAnotherIsStarted() {
    WorkerPool pool = pool(4);
    submit(pool);
    workers.made.getFirst().events.ready();
    workers.made.getFirst().answer("1");

    submit(pool);

    assertThat(workers.made).hasSize(1);
    assertThat(workers.made.getFirst().given).hasSize(2);
  }

  @Test
  void aTimeoutAnswersAndEndsTheWorker() throws Exception {
    WorkerPool pool = pool(1);
    Invocation call = submit(pool);
    workers.made.getFirst().events.ready();

    time.pass(Duration.ofSeconds(3));

    assertThat(error(call))
        .isEqualTo(
            "{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: id-1 Error: Task"
                + " timed out after 3.00 seconds\"}");
    assertThat(workers.made.getFirst().killed).isTrue();
    assertThat(log).contains("2026-01-01T00:00:03Z id-1 Task timed out after 3.00 seconds");
  }

  @Test
  void afterATimeoutAnotherWorkerTakesWhatWaits() {
    WorkerPool pool = pool(1);
    submit(pool);
    Invocation waiting = submit(pool);
    workers.made.getFirst().events.ready();
    time.pass(Duration.ofSeconds(3));
    workers.made.getFirst().events.exited(137);

    workers.made.getLast().events.ready();

    assertThat(workers.made).hasSize(2);
    assertThat(workers.made.getLast().given).containsExactly(waiting);
  }

  @Test
  void aWorkerThatIsBeingEndedForATimeoutGetsNothingMore() {
    WorkerPool pool = pool(1);
    submit(pool);
    submit(pool);
    FakeWorkers.FakeWorker worker = workers.made.getFirst();
    worker.events.ready();
    time.pass(Duration.ofSeconds(3));

    worker.events.ready();

    assertThat(worker.given).hasSize(1);
  }

  @Test
  void aWorkerThatLoadsAfterItsTimeGetsNothing() {
    WorkerPool pool = pool(1);
    submit(pool);
    time.pass(PooledWorker.START_LIMIT);

    workers.made.getFirst().events.ready();

    assertThat(workers.made.getFirst().given).isEmpty();
  }

  @Test
  void anIdleWorkerThatAsksAgainIsStillOneWorker() {
    WorkerPool pool = pool(1);
    submit(pool);
    FakeWorkers.FakeWorker worker = workers.made.getFirst();
    worker.events.ready();
    worker.answer("1");
    worker.events.ready();

    submit(pool);
    submit(pool);

    assertThat(worker.given).hasSize(2);
  }

  @Test
  void aTimeoutCountsFromTheStartOfTheInvocationNotFromTheQueue() {
    WorkerPool pool = pool(1);
    submit(pool);
    Invocation second = submit(pool);
    FakeWorkers.FakeWorker worker = workers.made.getFirst();
    worker.events.ready();
    time.pass(Duration.ofSeconds(2));
    worker.answer("1");
    time.pass(Duration.ofSeconds(2));

    assertThat(worker.killed).isFalse();
    assertThat(worker.last()).isSameAs(second);
  }

  @Test
  void aCrashWhileStartingFailsTheOldestInvocationOnly() throws Exception {
    WorkerPool pool = pool(1);
    Invocation first = submit(pool);
    Invocation second = submit(pool);

    workers.made.getFirst().events.exited(1);
    workers.made.getLast().events.ready();

    assertThat(error(first))
        .contains(
            "Runtime.ExitError", "RequestId: id-1 Error: Runtime exited with error: exit status 1");
    assertThat(workers.made.getLast().given).containsExactly(second);
  }

  @Test
  void anInitErrorIsWhatTheCallerGets() throws Exception {
    Invocation call = submit(pool(1));

    workers.made.getFirst().events.initFailed("{\"errorType\":\"X\"}".getBytes(UTF_8));
    workers.made.getFirst().events.exited(1);

    assertThat(error(call)).isEqualTo("{\"errorType\":\"X\"}");
  }

  @Test
  void aProgramThatCannotBeStartedIsToldToEachCaller() throws Exception {
    workers.startFailure = new IOException("no such program");
    WorkerPool pool = pool(2);

    assertThat(error(submit(pool))).contains("Runtime.ExitError");
    assertThat(error(submit(pool))).contains("Runtime.ExitError");
    assertThat(log).contains("Cannot start the function's process: no such program");
    assertThat(pool.size()).isZero();
  }

  @Test
  void anEnvironmentThatNoProcessCanHaveIsToldToTheCaller() throws Exception {
    workers.startFailure = new IllegalArgumentException("Invalid environment variable value");
    WorkerPool pool = pool(1);

    assertThat(error(submit(pool)))
        .contains(
            "Runtime.ExitError",
            "RequestId: id-1 Error: Cannot start the function's process:"
                + " Invalid environment variable value");
    assertThat(pool.size()).isZero();
  }

  @Test
  void aWorkerThatDoesNotLoadInTimeIsEnded() throws Exception {
    Invocation call = submit(pool(1));

    time.pass(PooledWorker.START_LIMIT);
    assertThat(workers.made.getFirst().killed).isTrue();
    workers.made.getFirst().events.exited(137);

    assertThat(error(call)).contains("Sandbox.Timedout", "30.00 seconds");
  }

  @Test
  void unusedWorkersAreEndedAndStartedAgain() {
    WorkerPool pool = pool(1);
    submit(pool);
    FakeWorkers.FakeWorker worker = workers.made.getFirst();
    worker.events.ready();
    worker.answer("1");

    time.pass(WorkerPool.IDLE_LIMIT.plusSeconds(1));
    assertThat(worker.killed).isTrue();
    worker.events.exited(137);
    submit(pool);

    assertThat(workers.made).hasSize(2);
  }

  @Test
  void aWorkerInUseIsNotReaped() {
    WorkerPool pool = pool(1);
    submit(pool);
    FakeWorkers.FakeWorker worker = workers.made.getFirst();
    worker.events.ready();
    worker.answer("1");
    time.pass(WorkerPool.IDLE_LIMIT.minusSeconds(1));
    submit(pool);
    worker.answer("2");

    time.pass(Duration.ofSeconds(2));

    assertThat(worker.killed).isFalse();
  }

  @Test
  void drainingEndsIdleWorkersAtOnceAndOthersWhenTheyAreDone() {
    WorkerPool pool = pool(2);
    submit(pool);
    submit(pool);
    FakeWorkers.FakeWorker idle = workers.made.get(0);
    FakeWorkers.FakeWorker busy = workers.made.get(1);
    idle.events.ready();
    busy.events.ready();
    idle.answer("1");

    pool.drain();
    assertThat(idle.killed).isTrue();
    assertThat(busy.killed).isFalse();
    busy.answer("2");

    assertThat(busy.killed).isTrue();
  }

  @Test
  void withoutConcurrencyCallersAreTurnedAway() throws Exception {
    assertThat(submit(pool(0)).await()).isInstanceOf(Outcome.Throttled.class);
  }

  @Test
  void aFullQueueTurnsCallersAway() throws Exception {
    WorkerPool pool = pool(1);
    for (int i = 0; i < WorkerPool.QUEUE_LIMIT; i++) {
      submit(pool);
    }

    assertThat(submit(pool).await()).isInstanceOf(Outcome.Throttled.class);
  }

  @Test
  void whatCannotRunHereAnswersWithItsReason() throws Exception {
    WorkerPool pool =
        new WorkerPool(
            spec(1, new WorkerSpec.Start.Impossible("Runtime.InvalidEntrypoint", "no node")),
            workers,
            (at, line) -> log.add(line),
            time);

    assertThat(error(submit(pool)))
        .contains("Runtime.InvalidEntrypoint", "RequestId: id-1 Error: no node");
  }

  @Test
  void linesOfAnInvocationStandBetweenStartAndEnd() {
    WorkerPool pool = pool(1);
    submit(pool);
    FakeWorkers.FakeWorker worker = workers.made.getFirst();
    worker.events.ready();
    worker.events.output("hello");
    time.pass(Duration.ofMillis(15));
    worker.answer("1");

    assertThat(log)
        .containsExactly(
            "START RequestId: id-1 Version: $LATEST",
            "hello",
            "END RequestId: id-1",
            "REPORT RequestId: id-1\tDuration: 15.00 ms\tBilled Duration: 15 ms\tMemory Size: 128"
                + " MB");
  }

  @Test
  void closingAnswersWhatWaitsAndEndsWorkers() throws Exception {
    WorkerPool pool = pool(1);
    submit(pool);
    Invocation waiting = submit(pool);
    workers.made.getFirst().events.ready();

    pool.close();

    assertThat(error(waiting)).contains("Runtime.ExitError");
    assertThat(workers.made.getFirst().killed).isTrue();
  }
}
