package dev.tradewind.spi.operation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a function fared in a span of time.
 *
 * @param function key in the project file
 * @param averageDuration null when it was not invoked
 */
public record FunctionMetrics(
    String function,
    long invocations,
    long errors,
    long throttles,
    @Nullable Duration averageDuration) {}
