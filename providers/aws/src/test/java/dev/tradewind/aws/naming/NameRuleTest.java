package dev.tradewind.aws.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRuleTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "QUEUE, a, false, true",
    "QUEUE, A_b-1, false, true",
    "QUEUE, a.b, false, false",
    "QUEUE, a.fifo, true, true",
    "QUEUE, a.fifo, false, false",
    "QUEUE, a, true, false",
    "QUEUE, .fifo, true, false",
    "QUEUE, ä, false, false",
    "TOPIC, a b, false, false",
    "TABLE, ab, false, false",
    "TABLE, a.B_c-1, false, true",
    "TABLE, a/b, false, false",
    "BUCKET, a.b-1, false, true",
    "BUCKET, aB1, false, false",
    "BUCKET, a_b, false, false",
    "BUCKET, -ab, false, false",
    "BUCKET, ab., false, false",
    "BUCKET, a..b, false, false",
  })
  void takes(NameRule rule, String name, boolean fifo, boolean taken) {
    assertThat(rule.takes(name, fifo)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"QUEUE,80", "TOPIC,256", "TABLE,255", "BUCKET,63"})
  void noMoreCharactersThanThese(NameRule rule, int most) {
    assertThat(rule.takes("a".repeat(most), false)).isTrue();
    assertThat(rule.takes("a".repeat(most + 1), false)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"My..Files,my.files", "a b_c,a-b-c"})
  void advisesANameThatIsTaken(String name, String like) {
    assertThat(NameRule.BUCKET.advice(name, false)).endsWith(" Write `" + like + "`, say.");
  }

  @ParameterizedTest
  @CsvSource({"_", "a_"})
  void advisesNoneThatIsNotTakenEither(String name) {
    assertThat(NameRule.BUCKET.advice(name, false)).doesNotContain("Write");
  }
}
