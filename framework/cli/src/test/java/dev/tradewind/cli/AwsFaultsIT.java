package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.emulator.Fault;
import dev.tradewind.testkit.emulator.FaultPlan;
import dev.tradewind.testkit.emulator.FaultyProxy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls to AWS go wrong while a service is deployed, changed and removed. {@code
 * -Dtradewind.faults=all} tries every call of each step by itself with every fault, else a sample.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwsFaultsIT {

  /** Calls of the longest step, the update, and a few more where it has to look longer. */
  private static final int CALLS = 21;

  /** The SDK tries a call so often. */
  private static final int ATTEMPTS = 8;

  private static final FaultyLife.Troubled HERE = (project, arguments) -> project.here(arguments);

  private FaultyProxy proxy;
  private Path folder;
  private int lives;
  private int struck;
  private int failed;

  @BeforeAll
  void begin(@TempDir Path given) throws IOException {
    folder = given;
    proxy = FaultyProxy.before(AwsProject.copy("aws-faults", folder).endpoint());
    AwsProject.here(proxy);
  }

  @AfterAll
  void end() {
    AwsProject.hereNoMore();
    proxy.close();
    System.out.printf(
        "%d lives, %d attempts gone wrong, %d of %d steps failed at first%n",
        lives, struck, failed, 3 * lives);
  }

  @Test
  void thisTestKnowsHowManyCallsAStepMakes() throws Exception {
    FaultyLife life = FaultyLife.begin(folder, proxy, "clean");
    List<FaultyLife.Step> steps =
        List.of(
            life.deploy(FaultPlan.none(), HERE),
            life.update(FaultPlan.none(), HERE),
            life.remove(FaultPlan.none(), HERE));
    assertThat(steps)
        .allSatisfy(step -> assertThat(step.calls()).hasSizeBetween(5, CALLS))
        .allSatisfy(step -> assertThat(step.struck()).isZero());
  }

  @TestFactory
  Stream<DynamicTest> aFirstAttemptThatFailsAtEveryCallIsSurvived() {
    return Stream.of(
            new Fault.Throttled(),
            new Fault.ServerError(500),
            new Fault.ServerError(503),
            new Fault.NotSent(),
            new Fault.AnswerLost(),
            new Fault.Late(Duration.ofMillis(200)))
        .map(
            fault ->
                test(
                    name(fault),
                    life ->
                        assertThat(survives(life, FaultPlan.everyCallOnce(fault)))
                            .allSatisfy(
                                step -> assertThat(step.struck()).isEqualTo(step.calls().size()))));
  }

  @TestFactory
  Stream<DynamicTest> anAnswerThatIsLostIsSurvived() {
    return atCalls(3, call -> FaultPlan.at(call, 1, new Fault.AnswerLost()));
  }

  @TestFactory
  Stream<DynamicTest> anyFirstAttemptMayFail() {
    return Stream.of(new Fault.Throttled(), new Fault.ServerError(500), new Fault.NotSent())
        .flatMap(fault -> atCalls(CALLS, call -> FaultPlan.at(call, 1, fault)));
  }

  @TestFactory
  Stream<DynamicTest> threeAttemptsThatAreThrottledAreSurvived() {
    return atCalls(10, call -> FaultPlan.at(call, 3, new Fault.Throttled()));
  }

  @TestFactory
  Stream<DynamicTest> theNextRunGoesOnWhereAnOutageStoppedOne() {
    return calls(10)
        .mapToObj(
            call ->
                test(
                    "at call " + call,
                    life ->
                        lives(life, FaultPlan.at(call, ATTEMPTS, new Fault.AnswerLost()), HERE)));
  }

  @TestFactory
  Stream<DynamicTest> theNextRunGoesOnWhereOneWasKilledBeforeACall() {
    return killed(7, Fault.NotSent::new);
  }

  @TestFactory
  Stream<DynamicTest> theNextRunGoesOnWhereOneWasKilledAfterACall() {
    return killed(7, Fault.AnswerLost::new);
  }

  private Stream<DynamicTest> killed(int every, Function<Runnable, Fault> fault) {
    return calls(every)
        .mapToObj(
            call ->
                test(
                    "at call " + call,
                    life -> {
                      Killing killing = new Killing();
                      assertThat(
                              lives(
                                  life, FaultPlan.at(call, 1, fault.apply(killing::kill)), killing))
                          .allSatisfy(
                              step ->
                                  assertThat(step.first().exitCode() != 0)
                                      .as("was killed")
                                      .isEqualTo(step.struck() > 0));
                    }));
  }

  private Stream<DynamicTest> atCalls(int step, IntFunction<FaultPlan> plan) {
    return calls(step)
        .mapToObj(call -> test("at call " + call, life -> survives(life, plan.apply(call))));
  }

  private static IntStream calls(int step) {
    boolean all = "all".equals(System.getProperty("tradewind.faults"));
    return IntStream.rangeClosed(1, CALLS).filter(call -> all || call % step == step / 2);
  }

  @FunctionalInterface
  private interface Trial {
    void of(FaultyLife life) throws Exception;
  }

  private DynamicTest test(String name, Trial trial) {
    return DynamicTest.dynamicTest(
        name, () -> trial.of(FaultyLife.begin(folder, proxy, "life" + ++lives)));
  }

  private List<FaultyLife.Step> survives(FaultyLife life, FaultPlan plan) throws Exception {
    List<FaultyLife.Step> steps = lives(life, plan, HERE);
    assertThat(steps)
        .allSatisfy(step -> assertThat(step.first().exitCode()).as(step.first().err()).isZero());
    return steps;
  }

  private List<FaultyLife.Step> lives(FaultyLife life, FaultPlan plan, FaultyLife.Troubled troubled)
      throws Exception {
    FaultyLife.Step deployed = life.deploy(plan, troubled);
    FaultyLife.Step updated = life.update(plan, troubled);
    life.changeOnceMore();
    List<FaultyLife.Step> steps = List.of(deployed, updated, life.remove(plan, troubled));
    steps.forEach(
        step -> {
          struck += step.struck();
          failed += step.first().exitCode() == 0 ? 0 : 1;
        });
    return steps;
  }

  private static String name(Fault fault) {
    return fault instanceof Fault.ServerError(int status)
        ? "HTTP " + status
        : fault.getClass().getSimpleName();
  }

  /** Runs a command as a process of its own and kills it in the middle of a call. */
  private static final class Killing implements FaultyLife.Troubled {

    private volatile CompletableFuture<Process> running = new CompletableFuture<>();

    @Override
    public CommandOutput run(AwsProject project, String... arguments) throws Exception {
      running = new CompletableFuture<>();
      Process process = project.start(arguments);
      running.complete(process);
      int code = process.waitFor();
      return new CommandOutput(code, "", code == 0 ? "" : "error: killed");
    }

    void kill() {
      running.join().destroyForcibly().onExit().join();
    }
  }
}
