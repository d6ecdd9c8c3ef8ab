package dev.tradewind.aws.compile;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds by the longest name that a text begins with: {@code hello} and {@code helloWorld} begin
 * alike.
 *
 * @param <T> what is found
 */
final class LongestPrefix<T> {

  private final Map<String, T> byName;
  private final SortedSet<Integer> lengths = new TreeSet<>(Comparator.reverseOrder());

  LongestPrefix(Map<String, T> byName) {
    this.byName = Map.copyOf(byName);
    byName.keySet().forEach(name -> lengths.add(name.length()));
  }

  Optional<T> of(String text) {
    for (int length : lengths) {
      if (length <= text.length()) {
        T found = byName.get(text.substring(0, length));
        if (found != null) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }
}
