package dev.tradewind.local.gateway.route;

/**
 * A route of an HTTP API.
 *
 * @param method upper case; {@code ANY} for every method
 * @param path with a leading slash, or {@code $default}
 * @param function key in the project file
 * @param payloadFormat {@code 1.0} or {@code 2.0}
 */
public record HttpApiRoute(String method, String path, String function, String payloadFormat) {

  /** The route that takes what no other takes. */
  public static final String DEFAULT = "$default";

  public boolean isDefault() {
    return path.equals(DEFAULT) || path.equals("*");
  }

  /** How events name the route: {@code GET /quotes/{id}}, {@code $default}. */
  public String key() {
    return isDefault() ? DEFAULT : method + " " + path;
  }
}
