package dev.tradewind.local.gateway.route;

import dev.tradewind.model.event.HttpIntegration;
import java.time.Duration;

/**
 * A method of a REST API's resource.
 *
 * @param method upper case; {@code ANY} for every method that has none of its own
 * @param path with a leading slash; {@code {name}} and {@code {name+}} are parameters
 * @param function key in the project file
 * @param async the caller is answered before the function has run
 * @param timeout after which the gateway gives up; the function runs on
 */
public record RestRoute(
    String method,
    String path,
    String function,
    HttpIntegration integration,
    boolean async,
    Duration timeout) {

  /**
   * "Integration timeout: 50 milliseconds to 29 seconds" (API Gateway quotas for REST APIs); what a
   * route has that declares nothing.
   */
  public static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(29);
}
