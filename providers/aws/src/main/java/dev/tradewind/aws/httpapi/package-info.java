/**
 * The {@code httpApi} event: one HTTP API for the service, in the stack or outside of it. Each
 * class makes one kind of resource; the compiler reads the routes and runs them in order. Ids and
 * values are those of osls 4.3.1.
 */
@NullMarked
package dev.tradewind.aws.httpapi;

import org.jspecify.annotations.NullMarked;
