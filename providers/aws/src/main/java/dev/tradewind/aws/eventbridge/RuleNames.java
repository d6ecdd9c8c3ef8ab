package dev.tradewind.aws.eventbridge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of rules and their targets, of which EventBridge takes up to 64 characters. */
final class RuleNames {

  private static final int LONGEST = 64;

  /** What stays of a longer name, together with its suffix; a hash comes between the two. */
  private static final int KEPT = 31;

  private RuleNames() {}

  /**
   * The name as it would be without a limit; the logical id is made of it.
   *
   * @param function the name that the function is deployed under
   * @param index of the event among all events of the function, from 1
   */
  static String whole(String function, int index) {
    return function + "-rule-" + index;
  }

  static String rule(String function, int index) {
    return shortened(whole(function, index), "rule-" + index);
  }

  static String target(String rule) {
    return shortened(rule + "-target", "target");
  }

  private static String shortened(String name, String suffix) {
    return name.length() <= LONGEST
        ? name
        : name.substring(0, KEPT - suffix.length()) + md5(name) + "-" + suffix;
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
