package dev.tradewind.aws.invocation;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;

/** What rules of EventBridge have in common, whichever event they are written as. */
public final class RuleTargets {

  private static final List<String> INPUTS = List.of("input", "inputPath", "inputTransformer");

  private RuleTargets() {}

  /** {@code ENABLED}, unless the event says {@code enabled: false}. */
  public static String state(Settings event) {
    boolean off =
        event.written().get("enabled").filter(node -> !node.isNull()).isPresent()
            && !event.has("enabled");
    return off ? "DISABLED" : "ENABLED";
  }

  /** Reports an event that says in more than one way what the function gets. */
  public static void refuseSeveralInputs(Compilation compilation, Settings event) {
    List<String> said = INPUTS.stream().filter(event::has).toList();
    if (said.size() > 1) {
      compilation.report(
          Diagnostic.error(
              "several-inputs",
              "The event has " + String.join(" and ", said),
              "A function gets one of them only: the whole event, a part of it or something made"
                  + " of it. Keep one.",
              event.written().keySource(said.get(1))));
    }
  }
}
