package dev.tradewind.aws.bucket;

/**
 * The names that S3 takes: 3 to 63 lower-case letters, digits, dots and hyphens, whose parts
 * between dots begin and end with a letter or digit, and which are no IP address (Amazon S3,
 * "Bucket naming rules").
 */
final class BucketNames {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 63;

  private BucketNames() {}

  static boolean isValid(String name) {
    if (name.length() < SHORTEST || name.length() > LONGEST || isAddress(name)) {
      return false;
    }
    for (String part : name.split("\\.", -1)) {
      if (part.isEmpty() || part.startsWith("-") || part.endsWith("-")) {
        return false;
      }
      if (!part.chars().allMatch(c -> isPlain((char) c) || c == '-')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static boolean isAddress(String name) {
    String[] parts = name.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      if (part.isEmpty() || part.length() > 3 || !part.chars().allMatch(Character::isDigit)) {
        return false;
      }
    }
    return true;
  }
}
