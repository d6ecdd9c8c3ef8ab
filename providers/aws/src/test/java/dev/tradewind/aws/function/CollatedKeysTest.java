package dev.tradewind.aws.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The orders are what Node.js 20 gives for {@code localeCompare}. */
class CollatedKeysTest {

  @Test
  void charactersStandInTheOrderOfTheRootCollation() {
    String order =
        "\t\n\u000b\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789"
            + "aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ";

    assertThat(order.chars().mapToObj(Character::toString).sorted(CollatedKeys.ORDER))
        .containsExactlyElementsOf(order.chars().mapToObj(Character::toString).toList());
  }

  @Test
  void caseCountsOnlyBetweenTextsThatAreTheSameOtherwise() {
    List<String> order =
        List.of(
            "_", "a", "A", "a_b", "A_B", "a1", "ab", "aB", "Ab", "AB", "AB_", "ab_C", "b", "B",
            "Fn::Sub", "FnSub", "Ref");

    assertThat(
            Stream.of(order.toArray(String[]::new))
                .sorted(CollatedKeys.ORDER.reversed())
                .sorted(CollatedKeys.ORDER))
        .containsExactlyElementsOf(order);
  }

  @Test
  void controlCharactersDoNotCount() {
    assertThat(Stream.of("a\u0001c", "ab", "ad").sorted(CollatedKeys.ORDER))
        .containsExactly("ab", "a\u0001c", "ad");
  }
}
