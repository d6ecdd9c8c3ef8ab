package dev.tradewind.spi.operation;

/**
 * @param removed false when there was nothing
 */
public record RemoveResult(boolean removed) {}
