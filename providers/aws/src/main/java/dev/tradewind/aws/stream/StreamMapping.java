package dev.tradewind.aws.stream;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.event.EventSourceMapping;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.aws.event.SourceNames;
import dev.tradewind.aws.event.StartingPosition;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.Optional;

/** One {@code stream} event. */
final class StreamMapping {

  private static final int BATCH_SIZE = 10;

  private final Compilation compilation;
  private final FunctionEvent event;
  private final StreamPermissions permissions;
  private final Settings settings;
  private final Node arn;
  private final String type;
  private final String name;

  StreamMapping(Compilation compilation, FunctionEvent event, StreamPermissions permissions) {
    this.compilation = compilation;
    this.event = event;
    this.permissions = permissions;
    this.settings = event.settings();
    this.arn = event.mainValue("arn");
    this.type = settings.text("type").orElseGet(() -> serviceOf(arn));
    this.name = SourceNames.stream(arn);
  }

  void compile() {
    EventSourceMapping mapping =
        new EventSourceMapping(compilation, event)
            .put("BatchSize", settings.value("batchSize").orElse(Cfn.number(BATCH_SIZE)))
            .put("Enabled", event.said("enabled").orElse(Cfn.bool(true)))
            .put("EventSourceArn", arn)
            .copy("parallelizationFactor", "ParallelizationFactor")
            .put("StartingPosition", StartingPosition.of(event))
            .copySaid("batchWindow", "MaximumBatchingWindowInSeconds")
            .copySaid("maximumRetryAttempts", "MaximumRetryAttempts")
            .copySaid("bisectBatchOnFunctionError", "BisectBatchOnFunctionError")
            .copyAsList("functionResponseType", "FunctionResponseTypes")
            .copy("maximumRecordAgeInSeconds", "MaximumRecordAgeInSeconds")
            .copySaid("tumblingWindowInSeconds", "TumblingWindowInSeconds")
            .filtered();
    failures().ifPresent(destination -> mapping.put("DestinationConfig", destination));
    if (type.equals("dynamodb")) {
      permissions.dynamodb.on(arn);
    } else {
      kinesis(mapping);
    }
    mapping.addTo(
        LogicalIds.function(event.function().key())
            + "EventSourceMapping"
            + LogicalIds.capitalised(type)
            + LogicalIds.alphanumeric(name));
  }

  private void kinesis(EventSourceMapping mapping) {
    mapping.copy("startingPositionTimestamp", "StartingPositionTimestamp");
    Optional<Node> written = settings.value("consumer");
    if (written.isEmpty()) {
      permissions.kinesis.on(arn);
      return;
    }
    permissions.kinesisWithConsumer.on(arn);
    Node consumer = written.get() instanceof Scalar.Bool ? newConsumer(mapping) : written.get();
    permissions.consumer.on(consumer);
    mapping.put("EventSourceArn", consumer);
  }

  /** The consumer made for the function; its name is that of osls, which live stacks have. */
  private Node newConsumer(EventSourceMapping mapping) {
    boolean named = Settings.ofProvider(compilation.service()).has("kinesis", "consumerNamingMode");
    String owner = named ? compilation.service().name() + compilation.service().stage() : "";
    String consumerName = event.function().key() + name + owner + "Consumer";
    String id = LogicalIds.function(consumerName) + "StreamConsumer";
    compilation
        .template()
        .put(
            Resource.of(
                id,
                "AWS::Kinesis::StreamConsumer",
                Cfn.object().put("StreamARN", arn).put("ConsumerName", consumerName)));
    mapping.after(id);
    return Cfn.ref(id);
  }

  private Optional<Mapping> failures() {
    Optional<Node> written = settings.value("destinations", "onFailure");
    return written.map(
        destination -> {
          Node target =
              destination.asMapping().flatMap(object -> object.get("arn")).orElse(destination);
          String service =
              destination
                  .asMapping()
                  .flatMap(object -> object.text("type"))
                  .orElseGet(() -> serviceOf(target));
          (service.equals("sns") ? permissions.failureTopic : permissions.failureQueue).on(target);
          return Cfn.object().put("OnFailure", Cfn.object().put("Destination", target)).build();
        });
  }

  private static String serviceOf(Node arn) {
    String[] parts = arn.asText().orElse("").split(":", -1);
    return parts.length > 2 ? parts[2] : "";
  }
}
