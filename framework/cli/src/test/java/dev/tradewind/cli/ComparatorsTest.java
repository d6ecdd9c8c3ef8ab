package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparatorsTest {

  private static final List<String> TEXTS = List.of("bb", "a", "Ab", "ccc", "aa", "", "BB", "ca");

  record Pair<T>(Comparator<T> jdk, Comparator<T> ours) {}

  static Stream<Pair<String>> ofTexts() {
    Comparator<String> length = Comparator.comparingInt(String::length);
    Comparator<String> backwards = Comparator.reverseOrder();
    return Stream.of(
        new Pair<>(Comparator.comparing(String::strip), Comparators.comparing(String::strip)),
        new Pair<>(
            Comparator.comparing(String::strip, backwards),
            Comparators.comparing(String::strip, backwards)),
        new Pair<>(length, Comparators.comparingInt(String::length)),
        new Pair<>(
            Comparator.comparingLong(String::length), Comparators.comparingLong(String::length)),
        new Pair<>(
            Comparator.comparingDouble(String::length),
            Comparators.comparingDouble(String::length)),
        new Pair<>(length.thenComparing(backwards), Comparators.thenComparing(length, backwards)),
        new Pair<>(
            length.thenComparing(String::strip), Comparators.thenComparing(length, String::strip)),
        new Pair<>(
            length.thenComparing(String::strip, backwards),
            Comparators.thenComparing(length, String::strip, backwards)),
        new Pair<>(
            length.thenComparingInt(String::hashCode),
            Comparators.thenComparingInt(length, String::hashCode)),
        new Pair<>(
            length.thenComparingLong(String::hashCode),
            Comparators.thenComparingLong(length, String::hashCode)),
        new Pair<>(
            length.thenComparingDouble(String::hashCode),
            Comparators.thenComparingDouble(length, String::hashCode)));
  }

  static Stream<Pair<Map.Entry<String, Integer>>> ofEntries() {
    Comparator<String> keys = Comparator.reverseOrder();
    Comparator<Integer> values = Comparator.reverseOrder();
    return Stream.of(
        new Pair<>(
            Map.Entry.<String, Integer>comparingByKey(),
            Comparators.<String, Integer>comparingByKey()),
        new Pair<>(
            Map.Entry.<String, Integer>comparingByValue(),
            Comparators.<String, Integer>comparingByValue()),
        new Pair<>(
            Map.Entry.<String, Integer>comparingByKey(keys),
            Comparators.<String, Integer>comparingByKey(keys)),
        new Pair<>(
            Map.Entry.<String, Integer>comparingByValue(values),
            Comparators.<String, Integer>comparingByValue(values)));
  }

  @ParameterizedTest
  @MethodSource("ofTexts")
  void textsAreOrderedAsByTheJdk(Pair<String> pair) {
    assertThat(TEXTS.stream().sorted(pair.ours()))
        .containsExactlyElementsOf(TEXTS.stream().sorted(pair.jdk()).toList());
  }

  @ParameterizedTest
  @MethodSource("ofEntries")
  void entriesAreOrderedAsByTheJdk(Pair<Map.Entry<String, Integer>> pair) {
    List<Map.Entry<String, Integer>> entries =
        TEXTS.stream().map(text -> Map.entry(text, text.hashCode())).toList();

    assertThat(entries.stream().sorted(pair.ours()))
        .containsExactlyElementsOf(entries.stream().sorted(pair.jdk()).toList());
  }
}
