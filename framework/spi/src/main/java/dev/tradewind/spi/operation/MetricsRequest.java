package dev.tradewind.spi.operation;

import dev.tradewind.model.Service;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param function key of one function; null for all
 * @param from inclusive
 * @param to exclusive
 */
public record MetricsRequest(
    Service service, @Nullable String function, Instant from, Instant to) {}
