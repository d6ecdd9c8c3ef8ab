package dev.tradewind.packaging.select;

import dev.tradewind.packaging.glob.Glob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The globs of all archives, each compiled once and asked at most once for a path, however many
 * archives share it. Used by one thread.
 */
final class GlobAnswers {

  private static final byte YES = 1;
  private static final byte NO = 2;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Glob> globs = new ArrayList<>();
  private byte[] answers = new byte[0];
  private String path = "";

  int number(String pattern) {
    return numbers.computeIfAbsent(
        pattern,
        p -> {
          globs.add(Glob.of(p));
          return globs.size() - 1;
        });
  }

  Glob glob(int number) {
    return globs.get(number);
  }

  /** Whether a glob matches the path; the answers for the path before are forgotten. */
  boolean matches(int number, String wanted) {
    if (!wanted.equals(path) || answers.length < globs.size()) {
      path = wanted;
      if (answers.length < globs.size()) {
        answers = new byte[globs.size()];
      } else {
        Arrays.fill(answers, (byte) 0);
      }
    }
    if (answers[number] == 0) {
      answers[number] = globs.get(number).matches(wanted) ? YES : NO;
    }
    return answers[number] == YES;
  }
}
