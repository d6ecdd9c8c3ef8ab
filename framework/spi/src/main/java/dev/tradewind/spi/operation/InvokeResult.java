package dev.tradewind.spi.operation;

import org.jspecify.annotations.Nullable;

/**
 * @param status as the Lambda Invoke API has it: 200, 202 for {@code EVENT}, 204 for {@code
 *     DRY_RUN}
 * @param payload JSON text in UTF-8: the function's result or its error; empty when there is none
 * @param functionError {@code Unhandled} when the function failed; null when it did not
 * @param logs what the function wrote; empty when it was not asked for
 */
@SuppressWarnings("ArrayRecordComponent") // A payload is handed on, never compared.
public record InvokeResult(
    int status, byte[] payload, @Nullable String functionError, String logs) {}
