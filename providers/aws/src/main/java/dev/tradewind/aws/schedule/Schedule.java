package dev.tradewind.aws.schedule;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Function;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.List;
import java.util.Optional;

/**
 * One {@code schedule} event.
 *
 * @param settings the long form as AWS has it; empty for the short form and for the timers of other
 *     clouds
 */
record Schedule(Function function, Event.Schedule event, Settings settings) {

  static Schedule of(Function function, Event.Schedule event) {
    boolean isLong = event.settings().get("rate").isPresent();
    return new Schedule(
        function, event, new Settings(isLong ? event.settings() : Mapping.empty(Cfn.GENERATED)));
  }

  /** Texts such as {@code rate(1 hour)}, or functions of CloudFormation. */
  List<Node> expressions() {
    Optional<Node> rate = settings.value("rate");
    return rate.isEmpty()
        ? List.copyOf(event.expressions().stream().map(Cfn::text).toList())
        : rate.get().asSequence().map(Sequence::items).orElseGet(() -> List.of(rate.get()));
  }

  boolean isScheduler() {
    return settings.text("method").filter("scheduler"::equals).isPresent();
  }

  String state() {
    return event.enabled() ? "ENABLED" : "DISABLED";
  }
}
