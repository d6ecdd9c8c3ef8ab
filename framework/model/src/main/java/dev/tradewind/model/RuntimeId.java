package dev.tradewind.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A language and its version, written as AWS Lambda names its runtimes, which is what project files
 * use for every target.
 *
 * @param id as written: {@code nodejs22.x}, {@code python3.13}, {@code java25}, {@code
 *     provided.al2023}
 * @param language letters in front of the version: {@code nodejs}, {@code python}, {@code java},
 *     {@code provided}
 * @param version {@code 22}, {@code 3.13}, {@code 25}, {@code al2023}; empty when there is none
 */
public record RuntimeId(String id, String language, String version) {

  private static final Pattern FORM =
      Pattern.compile("([a-z]+?)\\.?((?:al)?\\d[\\w.]*?)?(?:\\.x)?");

  /** Splits an id; an id of an unknown form is a language without a version. */
  public static RuntimeId of(String id) {
    Matcher form = FORM.matcher(id);
    if (!form.matches()) {
      return new RuntimeId(id, id, "");
    }
    String version = form.group(2);
    return new RuntimeId(id, form.group(1), version == null ? "" : version);
  }
}
