/**
 * Time as the platform sees it: now, elapsed time and timers. Everything that waits takes a {@link
 * dev.tradewind.local.time.TimeSource} through its constructor. Tests move a time of their own.
 */
@NullMarked
package dev.tradewind.local.time;

import org.jspecify.annotations.NullMarked;
