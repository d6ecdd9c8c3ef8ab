package dev.tradewind.aws.logs;

import java.time.Instant;

/**
 * An event of a log group.
 *
 * @param id unique among all events
 * @param stream the log stream it stands in
 */
record LogEvent(String id, Instant time, String stream, String message) {}
