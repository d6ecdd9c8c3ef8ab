package dev.tradewind.spi.operation;

import java.time.Instant;
import java.util.List;

/**
 * What a target keeps of one function.
 *
 * @param function key in the project file
 * @param versions newest first, what was deployed last in front; empty when it is not deployed
 */
public record FunctionVersions(String function, List<Version> versions) {

  /**
   * @param name as the target has it, to call or go back to
   * @param size of its code in bytes
   * @param aliases names that stand for this version
   */
  public record Version(String name, Instant modifiedAt, long size, List<String> aliases) {
    public Version {
      aliases = List.copyOf(aliases);
    }
  }

  public FunctionVersions {
    versions = List.copyOf(versions);
  }
}
