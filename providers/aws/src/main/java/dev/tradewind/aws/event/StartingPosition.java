package dev.tradewind.aws.event;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Node;

/** Where in a stream or topic Lambda begins to read. */
public final class StartingPosition {

  private StartingPosition() {}

  /** The position of an event: the oldest record unless the event says otherwise. */
  public static Node of(FunctionEvent event) {
    return event.settings().value("startingPosition").orElseGet(() -> Cfn.text("TRIM_HORIZON"));
  }

  /** Reports an event that is to begin at a time and does not say which. */
  public static void check(Compilation compilation, FunctionEvent event, String type) {
    Node position = of(event);
    if (position.asText().filter("AT_TIMESTAMP"::equals).isPresent()
        && event.said("startingPositionTimestamp").isEmpty()) {
      compilation.report(
          Diagnostic.error(
              "missing-starting-time",
              "The "
                  + type
                  + " event of function \""
                  + event.function().key()
                  + "\" does not say at what time to begin",
              "With \"startingPosition: AT_TIMESTAMP\" add \"startingPositionTimestamp\", in"
                  + " seconds since 1970.",
              position.source()));
    }
  }
}
