/**
 * What functions wrote, from CloudWatch Logs. The log groups of several functions are read side by
 * side and given out as one, in the order of time; following asks again and again for a window that
 * overlaps the last one, since events can come late. {@link dev.tradewind.aws.logs.LogEvents} is
 * all that is asked of the cloud.
 */
@NullMarked
package dev.tradewind.aws.logs;

import org.jspecify.annotations.NullMarked;
