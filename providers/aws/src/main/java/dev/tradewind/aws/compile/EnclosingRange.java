package dev.tradewind.aws.compile;

import dev.tradewind.model.SourceRange;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the one of several ranges, none within another, that a place lies in. */
final class EnclosingRange {

  private static final Comparator<SourceRange> BY_START =
      Comparator.comparingInt(SourceRange::line).thenComparingInt(SourceRange::column);

  private final Map<String, NavigableSet<SourceRange>> byFile = new HashMap<>();

  EnclosingRange(Collection<SourceRange> ranges) {
    ranges.forEach(
        range -> byFile.computeIfAbsent(range.file(), file -> new TreeSet<>(BY_START)).add(range));
  }

  Optional<SourceRange> of(SourceRange place) {
    return Optional.ofNullable(byFile.get(place.file()))
        .map(ranges -> ranges.floor(place))
        .filter(range -> endsAfter(range, place));
  }

  private static boolean endsAfter(SourceRange range, SourceRange place) {
    return place.line() < range.endLine()
        || (place.line() == range.endLine() && place.column() <= range.endColumn());
  }
}
