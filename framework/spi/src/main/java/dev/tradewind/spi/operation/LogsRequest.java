package dev.tradewind.spi.operation;

import dev.tradewind.model.Service;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param function key of one function; null for all
 * @param since no line older than this
 * @param filter only lines with this text; empty for all
 * @param follow go on until interrupted
 */
public record LogsRequest(
    Service service, @Nullable String function, Instant since, String filter, boolean follow) {}
