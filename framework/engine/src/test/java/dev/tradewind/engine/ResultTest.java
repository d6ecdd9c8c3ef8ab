package dev.tradewind.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTest {

  private static final Diagnostic ODD = Diagnostic.warning("odd", "odd", "", null);
  private static final Diagnostic STRANGE = Diagnostic.warning("strange", "strange", "", null);
  private static final Diagnostic WRONG = Diagnostic.error("wrong", "wrong", "", null);

  @Test
  void oneErrorMakesAFailure() {
    assertThat(Result.of(1, List.of(ODD))).isEqualTo(new Result.Done<>(1, List.of(ODD)));
    assertThat(Result.of(1, List.of(ODD, WRONG)))
        .isEqualTo(new Result.Failed<>(List.of(ODD, WRONG)));
  }

  @Test
  void theNextStepFollowsWithWhatWasFoundBefore() {
    assertThat(Result.of(1, List.of(ODD)).then(n -> Result.of(n + 1, List.of(STRANGE))))
        .isEqualTo(new Result.Done<>(2, List.of(ODD, STRANGE)));
    assertThat(Result.of(1, List.of(ODD)).then(n -> Result.failed(WRONG)))
        .isEqualTo(new Result.Failed<>(List.of(ODD, WRONG)));
  }

  @Test
  void nothingFollowsAFailure() {
    Result<Integer> failed = Result.failed(WRONG);
    assertThat(
            failed.<Integer>then(
                n -> {
                  throw new AssertionError("not reached");
                }))
        .isEqualTo(new Result.Failed<>(List.of(WRONG)));
  }
}
