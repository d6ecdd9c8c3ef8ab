package dev.tradewind.local.template;

import org.jspecify.annotations.Nullable;

/**
 * An expression that starts a function.
 *
 * @param name unique in the service
 * @param function key
 * @param input JSON that the function gets; null: the scheduler's own event
 * @param timezone an IANA name; null: UTC
 * @param method which AWS service the event looks like: {@code eventBus} or {@code scheduler}
 */
public record ScheduleTemplate(
    String name,
    String function,
    String expression,
    @Nullable String input,
    @Nullable String timezone,
    String method) {}
