package dev.tradewind.spi.operation;

import java.time.Instant;
import java.util.List;

/**
 * A deployment that the target still has, the present one included.
 *
 * @param directory where its files lie, in the target's own words
 * @param files names of what it consists of
 */
public record PastDeployment(Instant deployedAt, String directory, List<String> files) {

  public PastDeployment {
    files = List.copyOf(files);
  }
}
