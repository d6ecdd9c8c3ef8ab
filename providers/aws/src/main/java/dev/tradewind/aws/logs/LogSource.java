package dev.tradewind.aws.logs;

import dev.tradewind.aws.function.LogGroups;
import dev.tradewind.model.Function;

/**
 * Where one function writes to.
 *
 * @param shared whether others may write to the group, too
 */
record LogSource(Function function, String group, boolean shared) {

  static LogSource of(Function function, String group) {
    boolean own =
        group.equals(LogGroups.name(function)) || group.equals(LogGroups.infrequentName(function));
    return new LogSource(function, group, !own);
  }

  /**
   * Whether an event of the group is the function's. In a group that is shared, the name of a
   * stream is {@code 2026/01/31/<function>[<version>]<id>}.
   */
  boolean wrote(LogEvent event) {
    return !shared || event.stream().contains("/" + function.name() + "[");
  }
}
