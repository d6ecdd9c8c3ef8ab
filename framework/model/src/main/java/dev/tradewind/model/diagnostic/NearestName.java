package dev.tradewind.model.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what a user most likely meant: the candidate with the fewest typing mistakes, if there are
 * few enough.
 */
public final class NearestName {

  private NearestName() {}

  /**
   * The candidate nearest to {@code written}, ignoring case; empty when none is within a third of
   * its length (at least one edit). A swap of two neighbours counts as one mistake (optimal string
   * alignment distance). Of equally near ones the one that begins alike for longest counts, then
   * the later one.
   */
  public static Optional<String> of(String written, Collection<String> candidates) {
    String wanted = written.toLowerCase(Locale.ROOT);
    int allowed = Math.max(1, wanted.length() / 3);
    String best = null;
    int bestDistance = allowed;
    int bestAlike = 0;
    for (String candidate : candidates) {
      String name = candidate.toLowerCase(Locale.ROOT);
      if (Math.abs(name.length() - wanted.length()) > bestDistance) {
        continue;
      }
      int distance = distance(wanted, name);
      int alike = commonPrefix(wanted, name);
      if (distance < bestDistance || (distance == bestDistance && alike >= bestAlike)) {
        best = candidate;
        bestDistance = distance;
        bestAlike = alike;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int commonPrefix(String a, String b) {
    int length = 0;
    while (length < a.length() && length < b.length() && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return length;
  }

  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        d[i][j] = swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
      }
    }
    return d[a.length()][b.length()];
  }
}
