/**
 * The {@code kafka} and {@code msk} events: Lambda reads a topic of a Kafka cluster, the user's own
 * or Amazon's. {@code KafkaCompiler} and {@code MskCompiler} make the mapping and allow what it
 * needs. {@code TopicMapping} has what both have in common.
 */
@NullMarked
package dev.tradewind.aws.kafka;

import org.jspecify.annotations.NullMarked;
