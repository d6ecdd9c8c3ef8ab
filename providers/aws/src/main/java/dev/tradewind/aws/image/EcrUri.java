package dev.tradewind.aws.image;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An image in ECR by a tag: {@code ACCOUNT.dkr.ecr.REGION.amazonaws.com/REPOSITORY:TAG}.
 *
 * @param account that the registry belongs to
 */
record EcrUri(String account, String region, String repository, String tag) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<account>[^./]+)\\.dkr\\.ecr\\.(?<region>[^./]+)\\.amazonaws\\.com[^/]*/"
              + "(?<repository>[^:]+)(?::(?<tag>.+))?");

  /** What an image without a tag is called, as Docker has it. */
  private static final String USUAL_TAG = "latest";

  private static final int DIGEST_LENGTH = 64;

  static Optional<EcrUri> of(String uri) {
    Matcher parts = FORM.matcher(uri);
    return parts.matches()
        ? Optional.of(
            new EcrUri(
                parts.group("account"),
                parts.group("region"),
                parts.group("repository"),
                Optional.ofNullable(parts.group("tag")).orElse(USUAL_TAG)))
        : Optional.empty();
  }

  /** A repository in ECR, or anything with a digest; everything else is a name. */
  static boolean isMeant(String text) {
    int digest = text.indexOf(ContainerImage.DIGEST);
    if (digest > 0 && text.length() - digest - ContainerImage.DIGEST.length() == DIGEST_LENGTH) {
      return true;
    }
    int host = text.indexOf(".dkr.ecr.");
    return host > 0 && text.indexOf(".amazonaws.com", host) < text.indexOf('/', host);
  }
}
