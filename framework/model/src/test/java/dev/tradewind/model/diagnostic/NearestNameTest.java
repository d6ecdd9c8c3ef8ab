package dev.tradewind.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          memorysize, memorySize timeout, memorySize
          memroySize, memorySize timeout, memorySize
          handlr,     handle handler,     handler
          aws,        aws google,         aws
          x,          y,                  y
          nodejs23.x, nodejs20.x nodejs22.x nodejs24.x, nodejs24.x
          cat,        bat cut,            cut
          cat,        cut bat,            cut
          abc,        abd abe,            abe
          handler,    abler handle,       handle
          """)
  void theLeastMistakesThenTheLongestCommonBeginningThenTheLast(
      String written, String candidates, String nearest) {
    assertThat(NearestName.of(written, Arrays.asList(candidates.split(" ")))).contains(nearest);
  }

  @ParameterizedTest
  @CsvSource({"memory, timeout", "ab, cd", "queue, q"})
  void whatIsFarAwayIsNotMeant(String written, String candidate) {
    assertThat(NearestName.of(written, List.of(candidate))).isEmpty();
  }

  @Test
  void nothingIsNearToNothing() {
    assertThat(NearestName.of("x", List.of())).isEmpty();
  }
}
