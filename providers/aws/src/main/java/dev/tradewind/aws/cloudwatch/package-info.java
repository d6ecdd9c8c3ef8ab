/**
 * The {@code cloudwatchEvent} event, a rule on the default bus of events, and the {@code
 * cloudwatchLog} event, a filter on a log group. Ids and values are those of osls 4.3.1. Each has
 * one compiler.
 */
@NullMarked
package dev.tradewind.aws.cloudwatch;

import org.jspecify.annotations.NullMarked;
