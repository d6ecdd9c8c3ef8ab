package dev.tradewind.spi.operation;

import java.time.Instant;

/**
 * @param function key of the function that wrote it
 * @param text without a line end
 */
public record LogLine(Instant time, String function, String text) {}
