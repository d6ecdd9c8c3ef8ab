package dev.tradewind.config.dialect;

import dev.tradewind.model.RuntimeId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runtimes as Google and Azure files write them, {@code nodejs20} or {@code python312}, to the ids
 * that Tradewind uses: {@code nodejs20.x}, {@code python3.12}.
 */
final class CompactRuntimes {

  private static final Pattern FORM = Pattern.compile("([a-z]+)(\\d+(?:\\.\\d+)?)(\\.x)?");

  private CompactRuntimes() {}

  static RuntimeId of(String written) {
    Matcher form = FORM.matcher(written);
    if (!form.matches()) {
      return RuntimeId.of(written);
    }
    String language = form.group(1);
    String version = form.group(2);
    return RuntimeId.of(
        switch (language) {
          case "nodejs" -> "nodejs" + version + ".x";
          case "python", "ruby", "php", "go" -> language + dotted(version);
          default -> written;
        });
  }

  /** 312 means 3.12, 125 of Go 1.25, 84 of PHP 8.4. */
  private static String dotted(String version) {
    boolean compact = version.indexOf('.') < 0 && version.length() > 1;
    return compact ? version.charAt(0) + "." + version.substring(1) : version;
  }
}
