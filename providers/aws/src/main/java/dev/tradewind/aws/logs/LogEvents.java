package dev.tradewind.aws.logs;

import java.time.Instant;
import java.util.Iterator;

/** The events of log groups. */
interface LogEvents {

  /**
   * The events of a group in the order of time, fetched as they are taken; none when there is no
   * such group.
   *
   * @param from inclusive
   * @param filter a filter pattern of CloudWatch; empty for none
   */
  Iterator<LogEvent> read(String group, Instant from, String filter);
}
