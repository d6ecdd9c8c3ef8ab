/**
 * The {@code sqs} event: Lambda polls a queue and calls the function with batches of messages. The
 * queue itself is the user's. Start at {@code SqsCompiler}.
 */
@NullMarked
package dev.tradewind.aws.queue;

import org.jspecify.annotations.NullMarked;
