package dev.tradewind.spi.operation;

import org.jspecify.annotations.Nullable;

/**
 * @param completed false when the function had not run when the answer came: an event that was
 *     accepted, or a dry run
 * @param payload JSON text in UTF-8: the function's result or its error; empty when there is none
 * @param functionError {@code Unhandled} when the function failed; null when it did not
 * @param logs what the function wrote; empty when it was not asked for
 */
@SuppressWarnings("ArrayRecordComponent") // A payload is handed on, never compared.
public record InvokeResult(
    boolean completed, byte[] payload, @Nullable String functionError, String logs) {}
