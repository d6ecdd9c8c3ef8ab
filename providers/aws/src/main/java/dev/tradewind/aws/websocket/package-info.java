/**
 * The {@code websocket} event: one WebSocket API for the service, in the stack or outside of it.
 * The events are read to routes first; then each class makes one kind of resource of them. The
 * deployment's id is a hash of all of them, so the order of resources and keys counts here: both
 * are those of osls 4.3.1.
 */
@NullMarked
package dev.tradewind.aws.websocket;

import org.jspecify.annotations.NullMarked;
