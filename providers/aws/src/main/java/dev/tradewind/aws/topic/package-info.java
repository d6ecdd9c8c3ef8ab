/**
 * The {@code sns} event: a topic calls the function. The topic is made, unless the event names one
 * by its ARN. Start at {@code SnsCompiler}.
 */
@NullMarked
package dev.tradewind.aws.topic;

import org.jspecify.annotations.NullMarked;
