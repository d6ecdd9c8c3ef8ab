package dev.tradewind.aws.function;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Function;
import dev.tradewind.model.event.Event;

/**
 * How much memory and time a function has. Lambda@Edge functions ({@code cloudFront} events) have
 * defaults of their own, which the provider block does not change.
 *
 * @param memory in MB
 * @param timeout in seconds
 */
public record FunctionSize(long memory, long timeout) {

  private static final int EDGE_MEMORY_MB = 128;
  private static final int EDGE_TIMEOUT_SECONDS = 5;

  public static FunctionSize of(Function function) {
    Settings written = Settings.of(function);
    boolean atEdge = isAtEdge(function);
    return new FunctionSize(
        atEdge && !written.has("memorySize") ? EDGE_MEMORY_MB : function.memorySize(),
        atEdge && !written.has("timeout") ? EDGE_TIMEOUT_SECONDS : function.timeout().toSeconds());
  }

  /** Whether CloudFront runs the function in its own locations. */
  static boolean isAtEdge(Function function) {
    for (Event event : function.events()) {
      if (event.type().equals("cloudFront")) {
        return true;
      }
    }
    return false;
  }
}
