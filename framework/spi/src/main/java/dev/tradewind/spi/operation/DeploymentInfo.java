package dev.tradewind.spi.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is deployed.
 *
 * @param summary further facts by label, in the order to show them ({@code dashboard}, {@code
 *     stack})
 * @param schedules those that are enabled
 * @param layers native names of layers, by their key in the project file
 * @param outputs values that other tools use, by name
 */
public record DeploymentInfo(
    Status status,
    Map<String, String> summary,
    List<Endpoint> endpoints,
    List<ScheduleInfo> schedules,
    List<FunctionInfo> functions,
    Map<String, String> layers,
    Map<String, String> outputs) {

  /** Whether the service is there. */
  public enum Status {
    RUNNING,
    /** It was deployed, but is not running any more. */
    STOPPED,
    /** It is made or taken away just now. */
    CHANGING,
    /** Making, updating or taking it away failed and left it unfinished. */
    FAILED,
    NOT_DEPLOYED
  }

  /**
   * @param method upper case; {@code ANY} for every method, {@code WS} for a WebSocket
   * @param url with path parameters in braces
   */
  public record Endpoint(String method, String url, String function) {}

  /**
   * @param expression {@code rate(…)}, {@code cron(…)} or {@code at(…)}
   * @param timezone an IANA name; null: UTC
   */
  public record ScheduleInfo(String expression, @Nullable String timezone, String function) {}

  /**
   * @param key in the project file
   * @param name it is deployed under
   * @param size of its artifact in bytes; null when the target does not tell
   */
  public record FunctionInfo(String key, String name, @Nullable Long size) {}

  public DeploymentInfo {
    summary = ordered(summary);
    endpoints = List.copyOf(endpoints);
    schedules = List.copyOf(schedules);
    functions = List.copyOf(functions);
    layers = ordered(layers);
    outputs = ordered(outputs);
  }

  public static DeploymentInfo notDeployed() {
    return new DeploymentInfo(
        Status.NOT_DEPLOYED, Map.of(), List.of(), List.of(), List.of(), Map.of(), Map.of());
  }

  private static Map<String, String> ordered(Map<String, String> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
