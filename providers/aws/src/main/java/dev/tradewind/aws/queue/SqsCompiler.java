package dev.tradewind.aws.queue;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import dev.tradewind.aws.compile.ExecutionRole;
import dev.tradewind.aws.event.EventSourceMapping;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.aws.event.SourceNames;
import dev.tradewind.aws.identity.Statements;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles {@code sqs} events. */
public final class SqsCompiler implements EventCompiler {

  private static final int BATCH_SIZE = 10;

  @Override
  public void compile(Compilation compilation) {
    Map<ExecutionRole, List<Node>> queues = new LinkedHashMap<>();
    for (FunctionEvent event : FunctionEvent.all(compilation, "sqs")) {
      Node arn = event.mainValue("arn");
      queues
          .computeIfAbsent(compilation.role(event.function()), role -> new ArrayList<>())
          .add(arn);
      mapping(compilation, event, arn);
    }
    queues.forEach(
        (role, arns) ->
            role.allow(
                Statements.allow(
                    Cfn.list(arns),
                    "sqs:ReceiveMessage",
                    "sqs:DeleteMessage",
                    "sqs:GetQueueAttributes")));
  }

  private static void mapping(Compilation compilation, FunctionEvent event, Node arn) {
    EventSourceMapping mapping =
        new EventSourceMapping(compilation, event)
            .put("BatchSize", event.settings().value("batchSize").orElse(Cfn.number(BATCH_SIZE)))
            .copySaid("maximumBatchingWindow", "MaximumBatchingWindowInSeconds")
            .put("EventSourceArn", arn)
            .put("Enabled", event.said("enabled").orElse(Cfn.bool(true)))
            .copyAsList("functionResponseType", "FunctionResponseTypes")
            .filtered();
    event
        .settings()
        .value("maximumConcurrency")
        .map(limit -> Cfn.object().put("MaximumConcurrency", limit).build())
        .ifPresent(scaling -> mapping.put("ScalingConfig", scaling));
    mapping.addTo(
        LogicalIds.function(event.function().key())
            + "EventSourceMappingSQS"
            + LogicalIds.alphanumeric(SourceNames.queue(arn)));
  }
}
