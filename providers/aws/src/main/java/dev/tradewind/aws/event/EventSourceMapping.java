package dev.tradewind.aws.event;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.identity.FunctionRole;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@code AWS::Lambda::EventSourceMapping} under construction: Lambda polls a source and calls a
 * function. It waits for the function's role, which Lambda tries out when the mapping is made, and
 * for its alias.
 */
public final class EventSourceMapping {

  private static final String TYPE = "AWS::Lambda::EventSourceMapping";

  private final Compilation compilation;
  private final FunctionEvent event;
  private final MappingBuilder properties = Cfn.object();
  private final List<Node> awaited = new ArrayList<>();

  public EventSourceMapping(Compilation compilation, FunctionEvent event) {
    this.compilation = compilation;
    this.event = event;
    FunctionRole.logicalId(compilation.service(), event.function())
        .ifPresent(role -> awaited.add(Cfn.text(role)));
    InvokePermission.aliasId(compilation, event.function())
        .ifPresent(alias -> awaited.add(Cfn.text(alias)));
    properties.put("FunctionName", compilation.lambdas().arn(event.function().key()));
  }

  public EventSourceMapping put(String property, @Nullable Node value) {
    properties.put(property, value);
    return this;
  }

  /** Copies a setting of the event when it counts. */
  public EventSourceMapping copy(String setting, String property) {
    return put(property, event.settings().value(setting).orElse(null));
  }

  /** Copies a setting of the event when it is written, {@code 0} and {@code false} included. */
  public EventSourceMapping copySaid(String setting, String property) {
    return put(property, event.said(setting).orElse(null));
  }

  /** Copies a setting into a list of one. */
  public EventSourceMapping copyAsList(String setting, String property) {
    return put(property, event.said(setting).map(Cfn::list).orElse(null));
  }

  /** {@code filterPatterns} of the event, each as the text that Lambda takes. */
  public EventSourceMapping filtered() {
    event
        .settings()
        .value("filterPatterns")
        .flatMap(Node::asSequence)
        .map(Sequence::items)
        .map(patterns -> Cfn.list(patterns.stream().map(EventSourceMapping::filter).toList()))
        .ifPresent(
            filters -> properties.put("FilterCriteria", Cfn.object().put("Filters", filters)));
    return this;
  }

  private static Mapping filter(Node pattern) {
    return Cfn.object().put("Pattern", JsonWriter.compact(pattern)).build();
  }

  /** Waits for one more resource. */
  public EventSourceMapping after(String id) {
    awaited.add(Cfn.text(id));
    return this;
  }

  /** Puts the mapping into the template. Of two with the same id the last one counts. */
  public void addTo(String id) {
    Resource resource = Resource.of(id, TYPE, properties).dependingOn(Cfn.list(awaited));
    if (compilation.template().resource(id).isPresent()) {
      compilation.report(
          Diagnostic.warning(
              "repeated-event-source",
              "Function \"" + event.function().key() + "\" has this event source twice",
              "Both have the logical id " + id + ", so that only the last one is deployed.",
              event.source()));
    }
    compilation.template().put(resource);
  }
}
