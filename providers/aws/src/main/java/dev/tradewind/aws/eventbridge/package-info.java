/**
 * The {@code eventBridge} event: rules on the default bus of events, on one that the stack makes or
 * on one that exists. Ids, names and values are those of osls 4.3.1. Rules in the older form {@code
 * cloudwatchEvent} stand in a package of their own.
 */
@NullMarked
package dev.tradewind.aws.eventbridge;

import org.jspecify.annotations.NullMarked;
