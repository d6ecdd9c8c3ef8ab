/**
 * Requests and answers as the gateway sees them, free of any server's types. Routing, events and
 * responses are written against these records, so that they can be tested without a socket. What
 * turns bytes on the wire into them stands one package up.
 */
@NullMarked
package dev.tradewind.local.gateway.message;

import org.jspecify.annotations.NullMarked;
