package dev.tradewind.model;

import dev.tradewind.model.event.Cors;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP address of one function, without an API in front (payload format 2.0).
 *
 * @param authorized only callers with credentials of the cloud get through
 * @param cors null when none is declared
 * @param streaming the response is sent while the function writes it
 */
public record FunctionUrl(boolean authorized, @Nullable Cors cors, boolean streaming) {}
