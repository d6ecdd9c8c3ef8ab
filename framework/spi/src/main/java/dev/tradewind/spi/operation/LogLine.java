package dev.tradewind.spi.operation;

import java.time.Instant;

/**
 * @param function key of the function that wrote it
 * @param text without a line end
 * @param about whether it tells of an invocation: the platform wrote it, not the function
 */
public record LogLine(Instant time, String function, String text, boolean about) {}
