package dev.tradewind.local.gateway.route;

import dev.tradewind.model.event.Cors;
import org.jspecify.annotations.Nullable;

/**
 * A function with an HTTP address of its own.
 *
 * @param function key in the project file
 * @param cors null when none is declared
 */
public record FunctionUrlRoute(String function, @Nullable Cors cors) {}
