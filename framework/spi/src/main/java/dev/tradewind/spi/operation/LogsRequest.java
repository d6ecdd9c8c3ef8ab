package dev.tradewind.spi.operation;

import dev.tradewind.model.Service;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param function key of one function; null for all
 * @param since no line older than this
 * @param filter only lines with this text, or that match it where the target has patterns of its
 *     own; empty for all
 * @param follow go on until interrupted
 * @param interval how long to wait between two looks for new lines, where the target is asked
 */
public record LogsRequest(
    Service service,
    @Nullable String function,
    Instant since,
    String filter,
    boolean follow,
    Duration interval) {}
