/**
 * The {@code kafka} and {@code msk} events: Lambda reads a topic of a Kafka cluster, the user's own
 * or Amazon's. {@code KafkaCompiler} and {@code MskCompiler} make the mapping and allow what it
 * needs. The start of reading is checked here too.
 */
@NullMarked
package dev.tradewind.aws.kafka;

import org.jspecify.annotations.NullMarked;
