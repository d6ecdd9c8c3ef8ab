package dev.tradewind.packaging.glob;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A pattern for paths with forward slashes, as micromatch 4.0.8 reads it with {@code dot: true}. A
 * malformed pattern is no error: it matches only the path that is spelled like it.
 *
 * <p>The common forms {@code some/path} and {@code some/folder/**} are compared as text; every
 * other pattern becomes one regular expression, compiled when it is first asked. Safe for any
 * thread.
 */
public final class Glob {

  private static final String SPECIAL = "\\*?[]{}()|\"!";
  private static final String BELOW = "/**";

  private final String pattern;
  private final String literalFolder;
  private final @Nullable String exact;
  private final @Nullable String below;
  private final @Nullable Glob root;
  private volatile @Nullable Pattern regex;

  private Glob(String pattern) {
    this.pattern = pattern;
    String plain = pattern.startsWith("./") ? pattern.substring(2) : pattern;
    this.exact = isLiteral(plain) ? plain : null;
    String base =
        plain.endsWith(BELOW) ? plain.substring(0, plain.length() - BELOW.length()) : null;
    boolean plainBase = base != null && !base.isEmpty() && isLiteral(base) && !base.endsWith("/");
    this.below = plainBase ? base : null;
    this.root = base != null && !plainBase && describesFolder(base) ? new Glob(base) : null;
    this.literalFolder = literalFolder(plain);
  }

  public static Glob of(String pattern) {
    return new Glob(pattern);
  }

  /** The pattern as it was written. */
  public String pattern() {
    return pattern;
  }

  /**
   * @param path with forward slashes, relative and without {@code .} segments
   */
  public boolean matches(String path) {
    if (path.equals(pattern)) {
      return true;
    }
    if (exact != null) {
      return path.equals(exact);
    }
    if (below != null && !path.contains("./")) {
      return isSameOrBelow(path, below);
    }
    return regex().matcher(path).matches();
  }

  /** Whether every path below a folder surely matches; false when that is not known. */
  public boolean coversAllBelow(String folder) {
    if (pattern.equals("**")) {
      return !folder.startsWith("..");
    }
    if (below != null) {
      return isSameOrBelow(folder, below) && !folder.startsWith("..", below.length() + 1);
    }
    if (root == null || folder.startsWith("..")) {
      return false;
    }
    for (int end = folder.length(); end > 0; end = folder.lastIndexOf('/', end - 1)) {
      if (root.matches(folder.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /** Whether some path below a folder may match; true when that is not known. */
  public boolean mayMatchBelow(String folder) {
    if (exact != null) {
      return exact.startsWith(folder + "/");
    }
    return literalFolder.isEmpty()
        || isSameOrBelow(folder, literalFolder)
        || isSameOrBelow(literalFolder, folder);
  }

  /** The folder that everything matched lies in; empty when the pattern does not start with one. */
  public String literalFolder() {
    return literalFolder;
  }

  /** Whether the last segment of the pattern has no special characters. */
  public boolean hasLiteralName() {
    return isLiteral(pattern.substring(pattern.lastIndexOf('/') + 1));
  }

  @Override
  public String toString() {
    return pattern;
  }

  private Pattern regex() {
    Pattern known = regex;
    if (known == null) {
      known = compile(pattern);
      regex = known;
    }
    return known;
  }

  private static Pattern compile(String pattern) {
    try {
      return Pattern.compile(GlobTranslation.toRegex(pattern));
    } catch (PatternSyntaxException malformed) {
      return Pattern.compile("(?!)");
    }
  }

  private static boolean isSameOrBelow(String path, String folder) {
    return path.startsWith(folder)
        && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
  }

  private static boolean isLiteral(String text) {
    if (text.startsWith("./")) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Alternatives at the top level and negations do not end where the folder ends. */
  private static boolean describesFolder(String base) {
    return !base.isEmpty()
        && !base.startsWith("!")
        && base.indexOf('|') < 0
        && base.indexOf('"') < 0;
  }

  private static String literalFolder(String pattern) {
    int end = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        return pattern.startsWith("./") ? "" : cut(pattern, end);
      }
      if (c == '/') {
        end = i;
      }
    }
    return pattern.startsWith("./") ? "" : cut(pattern, end);
  }

  private static String cut(String pattern, int end) {
    // "a/**" also matches "a" itself, so the folder in front of the last literal slash is safe only
    // for what lies below it, which is all that is asked.
    return pattern.indexOf('|') >= 0 ? "" : pattern.substring(0, end);
  }
}
