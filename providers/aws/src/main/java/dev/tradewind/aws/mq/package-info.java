/**
 * The {@code activemq} and {@code rabbitmq} events: Lambda reads a queue of an Amazon MQ broker.
 * Both are the same but for RabbitMQ's virtual hosts. Start at {@code BrokerCompiler}.
 */
@NullMarked
package dev.tradewind.aws.mq;

import org.jspecify.annotations.NullMarked;
