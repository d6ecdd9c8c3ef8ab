package dev.tradewind.aws.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;

/** The addresses under {@code AWS_ENDPOINT_URL} and its forms for single services. */
final class Endpoints {

  private static final String VARIABLE = "AWS_ENDPOINT_URL";
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private Endpoints() {}

  /**
   * Makes sure that each is one: the SDK says something else with every service.
   *
   * @throws SessionFailure when one is not
   */
  static void check(Map<String, String> environment) {
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(VARIABLE) && !value.isEmpty() && !isAddress(value)) {
            throw new SessionFailure(
                "aws-endpoint-wrong",
                name + " is no address: `" + value + "`",
                "Write it with http:// or https://, as `http://127.0.0.1:4566`, or unset it.",
                null,
                null);
          }
        });
  }

  private static boolean isAddress(String value) {
    try {
      URI uri = new URI(value);
      return uri.getHost() != null && SCHEMES.contains(uri.getScheme());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
