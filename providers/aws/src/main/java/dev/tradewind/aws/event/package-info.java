/**
 * What the compilers of events share. {@code FunctionEvent} finds the events of a kind, {@code
 * InvokePermission} lets a service call a function, {@code EventSourceMapping} has Lambda poll a
 * queue, a stream or a broker. Each kind of event has a package of its own beside this one.
 */
@NullMarked
package dev.tradewind.aws.event;

import org.jspecify.annotations.NullMarked;
