/**
 * The {@code stream} event: Lambda reads a DynamoDB or Kinesis stream and calls the function with
 * batches of records. The stream is the user's; a Kinesis consumer is made where the event asks for
 * one. Start at {@code StreamCompiler}.
 */
@NullMarked
package dev.tradewind.aws.stream;

import org.jspecify.annotations.NullMarked;
