package dev.tradewind.packaging.select;

import dev.tradewind.packaging.glob.Glob;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ordered rules of one archive: every file below the folder belongs to it at first, and the
 * last rule that matches a file decides. A file outside of the folder belongs only when a rule says
 * so.
 *
 * <p>As osls 4.3.1 packages (measured): a pattern that is written again has no effect the second
 * time, and an excluding pattern of the {@code patterns} list whose last segment is plain text
 * ({@code !node_modules}) excludes the folder of that name with all that is in it, which the same
 * text in the {@code exclude} list does not.
 */
public final class SelectionRules {

  private static final String BELOW = "/**";

  private record Step(boolean include, int glob) {}

  private final GlobAnswers answers;
  private final List<Step> steps;
  private final Set<String> outside;

  private SelectionRules(GlobAnswers answers, List<Step> steps, Set<String> outside) {
    this.answers = answers;
    this.steps = List.copyOf(steps);
    this.outside = outside;
  }

  /**
   * @param excludes globs to leave out; {@code !} in front takes in
   * @param patterns globs to take in; {@code !} in front leaves out
   */
  static SelectionRules of(GlobAnswers answers, List<String> excludes, List<String> patterns) {
    List<Step> steps = new ArrayList<>();
    Set<String> outside = new LinkedHashSet<>();
    for (String exclude : new LinkedHashSet<>(excludes)) {
      boolean include = exclude.startsWith("!");
      steps.add(new Step(include, answers.number(include ? exclude.substring(1) : exclude)));
    }
    for (String pattern : new LinkedHashSet<>(patterns)) {
      boolean include = !pattern.startsWith("!");
      String glob = include ? pattern : pattern.substring(1);
      int number = answers.number(glob);
      steps.add(new Step(include, number));
      if (!include && answers.glob(number).hasLiteralName()) {
        steps.add(new Step(false, answers.number(glob + BELOW)));
      }
      if (include && (glob.startsWith("../") || glob.startsWith("/"))) {
        outside.add(answers.glob(number).literalFolder());
      }
    }
    return new SelectionRules(answers, steps, outside);
  }

  boolean selects(String path) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (answers.matches(steps.get(i).glob(), path)) {
        return steps.get(i).include();
      }
    }
    return !isOutside(path);
  }

  /** False when no file below the folder can be selected, so that it need not be looked into. */
  boolean maySelectBelow(String folder) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      Glob glob = answers.glob(steps.get(i).glob());
      if (steps.get(i).include()) {
        if (glob.mayMatchBelow(folder)) {
          return true;
        }
      } else if (glob.coversAllBelow(folder)) {
        return false;
      }
    }
    return !isOutside(folder);
  }

  /** Folders outside of the walked one that patterns name. */
  Set<String> outsideFolders() {
    return outside;
  }

  private static boolean isOutside(String path) {
    return path.startsWith("../") || path.startsWith("/");
  }
}
