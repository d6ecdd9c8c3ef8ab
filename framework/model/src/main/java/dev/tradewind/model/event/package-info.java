/**
 * What can start a function. The portable events have a record each; an event that only one cloud
 * has stays a {@link dev.tradewind.model.event.Event.Native} that the provider of that cloud reads.
 */
@NullMarked
package dev.tradewind.model.event;

import org.jspecify.annotations.NullMarked;
