package dev.tradewind.local.gateway.message;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A set of media types such as {@code image/png}, {@code image/*}, {@code *}{@code /*}. */
public final class MediaTypes {

  private final List<String> patterns;

  public MediaTypes(List<String> patterns) {
    this.patterns = patterns.stream().map(MediaTypes::essence).toList();
  }

  /** The type without its parameters, in lower case. */
  public static String essence(String contentType) {
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end);
    return type.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a type is in the set. A missing one is in a set that has every type.
   *
   * @param contentType with or without parameters
   */
  public boolean includes(@Nullable String contentType) {
    if (patterns.isEmpty()) {
      return false;
    }
    String type = contentType == null ? "" : essence(contentType);
    for (String pattern : patterns) {
      if (pattern.equals("*/*") || pattern.equals(type)) {
        return true;
      }
      if (pattern.endsWith("/*") && type.startsWith(pattern.substring(0, pattern.length() - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first type of an {@code Accept} header is in the set. */
  public boolean includesFirstOf(@Nullable String accept) {
    if (accept == null) {
      return includes(null);
    }
    int comma = accept.indexOf(',');
    return includes(comma < 0 ? accept : accept.substring(0, comma));
  }
}
