package dev.tradewind.aws.kafka;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.event.Actions;
import dev.tradewind.aws.event.EventSourceMapping;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.List;

/** Compiles {@code kafka} events: clusters that the user runs. */
public final class KafkaCompiler implements EventCompiler {

  private static final int LONGEST_TOPIC = 158;
  private static final String ACCESS = "accessConfigurations";

  @Override
  public void compile(Compilation compilation) {
    for (Function function : compilation.functions()) {
      Actions secrets = new Actions("secretsmanager:GetSecretValue");
      boolean inVpc = false;
      for (FunctionEvent event : FunctionEvent.of(function, "kafka")) {
        inVpc |= event.settings().has(ACCESS, "vpcSubnet");
        inVpc |= event.settings().has(ACCESS, "vpcSecurityGroup");
        mapping(compilation, event, secrets);
      }
      secrets.allow(compilation.role(function));
      if (inVpc) {
        compilation.role(function).allow(Actions.networkInterfaces());
      }
    }
  }

  private static void mapping(Compilation compilation, FunctionEvent event, Actions secrets) {
    Settings settings = event.settings();
    Mapping written = settings.mapping(ACCESS).orElseGet(() -> Mapping.empty(event.source()));
    List<SourceAccess> access = SourceAccess.of(written);
    access.stream().filter(SourceAccess::isSecret).forEach(one -> secrets.on(one.written()));
    EventSourceMapping mapping =
        TopicMapping.of(compilation, event)
            .put(
                "SelfManagedEventSource",
                Cfn.object()
                    .put(
                        "Endpoints",
                        Cfn.object()
                            .put(
                                "KafkaBootstrapServers",
                                Cfn.list(SourceAccess.items(event.mainValue("bootstrapServers")))))
                    .build())
            .put(
                "SourceAccessConfigurations",
                Cfn.list(access.stream().map(SourceAccess::property).toList()));
    settings
        .value("consumerGroupId")
        .ifPresent(
            group ->
                mapping.put(
                    "SelfManagedKafkaEventSourceConfig",
                    Cfn.object().put("ConsumerGroupId", group).build()));
    settings
        .value("onFailureDestination")
        .ifPresent(destination -> mapping.put("DestinationConfig", onFailure(destination)));
    mapping.addTo(
        LogicalIds.function(event.function().key())
            + "EventSourceMappingKafka"
            + TopicMapping.idPart(settings.text("topic").orElse(""), LONGEST_TOPIC));
  }

  private static Mapping onFailure(Node destination) {
    return Cfn.object().put("OnFailure", Cfn.object().put("Destination", destination)).build();
  }
}
