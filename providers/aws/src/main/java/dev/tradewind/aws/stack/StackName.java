package dev.tradewind.aws.stack;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Service;

/** The name of a service's stack: {@code provider.stackName}, else {@code <service>-<stage>}. */
public final class StackName {

  private StackName() {}

  public static String of(Service service) {
    return Settings.ofProvider(service)
        .text("stackName")
        .orElseGet(() -> service.name() + "-" + service.stage());
  }
}
