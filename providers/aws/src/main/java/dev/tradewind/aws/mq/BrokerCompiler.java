package dev.tradewind.aws.mq;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import dev.tradewind.aws.event.Actions;
import dev.tradewind.aws.event.EventSourceMapping;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.List;

/** Compiles {@code activemq} or {@code rabbitmq} events. */
public final class BrokerCompiler implements EventCompiler {

  private static final int LONGEST_QUEUE = 150;

  private final String type;
  private final String idPart;

  private BrokerCompiler(String type, String idPart) {
    this.type = type;
    this.idPart = idPart;
  }

  public static BrokerCompiler activemq() {
    return new BrokerCompiler("activemq", "ActiveMQ");
  }

  public static BrokerCompiler rabbitmq() {
    return new BrokerCompiler("rabbitmq", "RabbitMQ");
  }

  @Override
  public void compile(Compilation compilation) {
    for (Function function : compilation.functions()) {
      List<FunctionEvent> events = FunctionEvent.of(function, type);
      if (events.isEmpty()) {
        continue;
      }
      Actions secrets = new Actions("secretsmanager:GetSecretValue");
      Actions brokers = new Actions("mq:DescribeBroker");
      for (FunctionEvent event : events) {
        secrets.on(event.mainValue("basicAuthArn"));
        brokers.on(event.mainValue("arn"));
        mapping(compilation, event);
      }
      secrets.allow(compilation.role(function));
      brokers.allow(compilation.role(function));
      compilation.role(function).allow(Actions.networkInterfaces());
    }
  }

  private void mapping(Compilation compilation, FunctionEvent event) {
    List<Mapping> access = new ArrayList<>();
    access.add(access("BASIC_AUTH", event.mainValue("basicAuthArn")));
    event
        .settings()
        .value("virtualHost")
        .ifPresent(host -> access.add(access("VIRTUAL_HOST", host)));
    String queue = LogicalIds.alphanumeric(event.settings().text("queue").orElse(""));
    new EventSourceMapping(compilation, event)
        .put("EventSourceArn", event.mainValue("arn"))
        .put("Queues", Cfn.list(event.mainValue("queue")))
        .put("SourceAccessConfigurations", Cfn.list(access))
        .copy("batchSize", "BatchSize")
        .copy("maximumBatchingWindow", "MaximumBatchingWindowInSeconds")
        .copySaid("enabled", "Enabled")
        .filtered()
        .addTo(
            LogicalIds.function(event.function().key())
                + "EventSourceMapping"
                + idPart
                + queue.substring(0, Math.min(queue.length(), LONGEST_QUEUE)));
  }

  private static Mapping access(String type, Node value) {
    return Cfn.object().put("Type", type).put("URI", value).build();
  }
}
