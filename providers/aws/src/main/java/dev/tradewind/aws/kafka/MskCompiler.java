package dev.tradewind.aws.kafka;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import dev.tradewind.aws.event.Actions;
import dev.tradewind.aws.event.EventSourceMapping;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.aws.event.SourceNames;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.List;

/** Compiles {@code msk} events: clusters of Amazon Managed Streaming for Apache Kafka. */
public final class MskCompiler implements EventCompiler {

  private static final int LONGEST_PART = 79;

  @Override
  public void compile(Compilation compilation) {
    for (Function function : compilation.functions()) {
      List<FunctionEvent> events = FunctionEvent.of(function, "msk");
      if (events.isEmpty()) {
        continue;
      }
      Actions cluster = new Actions("kafka:DescribeCluster", "kafka:GetBootstrapBrokers");
      for (FunctionEvent event : events) {
        cluster.on(event.mainValue("arn"));
        mapping(compilation, event);
      }
      cluster.allow(compilation.role(function));
      compilation.role(function).allow(Actions.networkInterfaces());
    }
  }

  private static void mapping(Compilation compilation, FunctionEvent event) {
    Node arn = event.mainValue("arn");
    String topic = event.settings().text("topic").orElse("");
    EventSourceMapping mapping = TopicMapping.of(compilation, event).put("EventSourceArn", arn);
    event
        .settings()
        .value("consumerGroupId")
        .ifPresent(
            group ->
                mapping.put(
                    "AmazonManagedKafkaEventSourceConfig",
                    Cfn.object().put("ConsumerGroupId", group).build()));
    event
        .said("saslScram512")
        .ifPresent(
            secret -> mapping.put("SourceAccessConfigurations", Cfn.list(scramSecret(secret))));
    mapping.addTo(
        LogicalIds.function(event.function().key())
            + "EventSourceMappingMSK"
            + TopicMapping.idPart(SourceNames.cluster(arn), LONGEST_PART)
            + TopicMapping.idPart(topic, LONGEST_PART));
  }

  private static Mapping scramSecret(Node secret) {
    return Cfn.object().put("Type", "SASL_SCRAM_512_AUTH").put("URI", secret).build();
  }
}
