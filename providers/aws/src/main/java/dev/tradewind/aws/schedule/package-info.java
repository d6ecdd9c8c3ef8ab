/**
 * The {@code schedule} event: a function that runs at points in time. Two services of AWS do so,
 * rules of EventBridge ({@code method: eventBus}, what is not said otherwise) and EventBridge
 * Scheduler. Ids and values are those of osls 4.3.1.
 */
@NullMarked
package dev.tradewind.aws.schedule;

import org.jspecify.annotations.NullMarked;
