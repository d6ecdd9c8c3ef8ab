package dev.tradewind.aws.naming;

import java.util.Locale;
import java.util.Optional;

/**
 * Which names AWS takes, by kind of resource: the references of {@code CreateQueue} of SQS, {@code
 * CreateTopic} of SNS and {@code CreateTable} of DynamoDB, and "General purpose bucket naming
 * rules" of the S3 User Guide.
 */
public enum NameRule {
  QUEUE("SQS", 1, 80, "-_"),
  TOPIC("SNS", 1, 256, "-_"),
  TABLE("DynamoDB", 3, 255, "-_."),
  BUCKET("S3", 3, 63, "-.");

  /** How the name of a queue or topic that keeps the order ends. */
  public static final String FIFO = ".fifo";

  private final String service;
  private final int least;
  private final int most;
  private final String marks;

  NameRule(String service, int least, int most, String marks) {
    this.service = service;
    this.least = least;
    this.most = most;
    this.marks = marks;
  }

  /**
   * @param fifo whether the name is that of something that keeps the order
   */
  public boolean takes(String name, boolean fifo) {
    String stem = fifo && name.endsWith(FIFO) ? withoutFifo(name) : name;
    if (name.length() < least || name.length() > most || stem.isEmpty()) {
      return false;
    }
    for (int i = 0; i < stem.length(); i++) {
      if (!isTaken(stem.charAt(i))) {
        return false;
      }
    }
    return fifo == !stem.equals(name) && (this != BUCKET || isBucket(name));
  }

  private boolean isTaken(char c) {
    return isLowerCaseOrDigit(c)
        || marks.indexOf(c) >= 0
        || (this != BUCKET && c >= 'A' && c <= 'Z');
  }

  private static boolean isLowerCaseOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static boolean isBucket(String name) {
    return isLowerCaseOrDigit(name.charAt(0))
        && isLowerCaseOrDigit(name.charAt(name.length() - 1))
        && !name.contains("..");
  }

  private static String withoutFifo(String name) {
    return name.substring(0, name.length() - FIFO.length());
  }

  /** What is taken, and a name like the one that is not, if there is one. */
  public String advice(String name, boolean fifo) {
    String like = near(name, fifo).map(it -> " Write `" + it + "`, say.").orElse("");
    return service + " takes " + least + " to " + most + " " + characters(fifo) + "." + like;
  }

  private String characters(boolean fifo) {
    return switch (this) {
      case QUEUE, TOPIC ->
          "letters, digits, `-` and `_`"
              + (fifo
                  ? ", with `.fifo` at the end"
                  : "; `.fifo` ends only the name of one that keeps the order");
      case TABLE -> "letters, digits, `-`, `_` and `.`";
      case BUCKET ->
          "lower-case letters, digits, `-` and `.`, with a letter or digit at both ends and no two"
              + " dots in a row";
    };
  }

  private Optional<String> near(String name, boolean fifo) {
    String stem = fifo && name.endsWith(FIFO) ? withoutFifo(name) : name;
    String written = this == BUCKET ? stem.toLowerCase(Locale.ROOT) : stem;
    StringBuilder near = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = isTaken(written.charAt(i)) ? written.charAt(i) : '-';
      boolean twoDots = c == '.' && near.length() > 0 && near.charAt(near.length() - 1) == '.';
      near.append(this == BUCKET && twoDots ? "" : c);
    }
    String made = near + (fifo ? FIFO : "");
    return takes(made, fifo) ? Optional.of(made) : Optional.empty();
  }
}
