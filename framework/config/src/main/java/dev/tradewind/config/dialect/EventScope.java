package dev.tradewind.config.dialect;

/**
 * What binding an event needs to know about the rest of the file.
 *
 * @param project the file
 * @param function the function that the event belongs to
 * @param payloadFormat of HTTP API requests to this function: {@code 1.0} or {@code 2.0}
 */
public record EventScope(ProjectOutline project, FunctionEntry function, String payloadFormat) {}
