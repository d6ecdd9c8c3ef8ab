package dev.tradewind.spi.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is deployed.
 *
 * @param summary further facts by label, in the order to show them ({@code dashboard}, {@code
 *     stack})
 * @param outputs values that other tools use, by name
 */
public record DeploymentInfo(
    Status status,
    Map<String, String> summary,
    List<Endpoint> endpoints,
    List<FunctionInfo> functions,
    Map<String, String> outputs) {

  /** Whether the service is there. */
  public enum Status {
    RUNNING,
    /** It was deployed, but is not running any more. */
    STOPPED,
    NOT_DEPLOYED
  }

  /**
   * @param method upper case; {@code ANY} for every method
   * @param url with path parameters in braces
   */
  public record Endpoint(String method, String url, String function) {}

  /**
   * @param key in the project file
   * @param name it is deployed under
   * @param size of its artifact in bytes
   */
  public record FunctionInfo(String key, String name, long size) {}

  public DeploymentInfo {
    summary = Collections.unmodifiableMap(new LinkedHashMap<>(summary));
    endpoints = List.copyOf(endpoints);
    functions = List.copyOf(functions);
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
  }

  public static DeploymentInfo notDeployed() {
    return new DeploymentInfo(Status.NOT_DEPLOYED, Map.of(), List.of(), List.of(), Map.of());
  }
}
