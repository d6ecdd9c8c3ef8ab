package dev.tradewind.aws.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SeveralCallsTest {

  @Test
  void answersStandInTheOrderOfTheThingsThoughCallsOverlap() {
    CountDownLatch second = new CountDownLatch(1);

    List<String> answers =
        SeveralCalls.of(
            List.of("first", "second"),
            thing -> {
              if (thing.equals("second")) {
                second.countDown();
              } else {
                await(second);
              }
              return thing + "!";
            });

    assertThat(answers).containsExactly("first!", "second!");
  }

  @Test
  void aCallThatFailsFailsThemAllWithItsOwnException() {
    assertThatThrownBy(
            () ->
                SeveralCalls.of(
                    List.of(1),
                    thing -> {
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no");
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(10, TimeUnit.SECONDS)) {
        throw new AssertionError("calls do not overlap");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
