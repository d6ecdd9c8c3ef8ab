package dev.tradewind.aws.topic;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.Optional;

/** The queue that takes the messages which the function could not. */
record DeadLetters(Node arn, Node url) {

  static Optional<DeadLetters> of(FunctionEvent event) {
    return event.settings().mapping("redrivePolicy").map(Settings::new).map(DeadLetters::of);
  }

  private static DeadLetters of(Settings policy) {
    Optional<Node> arn = policy.value("deadLetterTargetArn");
    if (arn.isPresent()) {
      return new DeadLetters(arn.get(), url(arn.get().asText().orElse("")));
    }
    Optional<String> ref = policy.text("deadLetterTargetRef");
    if (ref.isPresent()) {
      return new DeadLetters(Cfn.getAtt(ref.get(), "Arn"), Cfn.ref(ref.get()));
    }
    return new DeadLetters(imported(policy, "arn"), imported(policy, "url"));
  }

  private static Mapping imported(Settings policy, String key) {
    return Cfn.object()
        .put("Fn::ImportValue", policy.value("deadLetterTargetImport", key).orElse(null))
        .build();
  }

  /** From {@code …:region:account:queue}. */
  private static Mapping url(String arn) {
    String[] parts = arn.split(":", -1);
    int last = parts.length - 1;
    String region = last > 1 ? parts[last - 2] : "";
    String account = last > 0 ? parts[last - 1] : "";
    return Cfn.join(
        "",
        Cfn.text("https://sqs." + region + "."),
        Cfn.urlSuffix(),
        Cfn.text("/" + account + "/" + parts[last]));
  }

  Mapping redrivePolicy() {
    return Cfn.object().put("deadLetterTargetArn", arn).build();
  }

  /** Lets the topic send to the queue. */
  void compile(Compilation compilation, FunctionEvent event, Topic topic) {
    String id =
        LogicalIds.alphanumeric(topic.name())
            + "To"
            + LogicalIds.function(event.function().key())
            + "DLQPolicy";
    MappingBuilder statement =
        Cfn.object()
            .put("Effect", "Allow")
            .put("Principal", Cfn.object().put("Service", "sns.amazonaws.com"))
            .put("Action", "sqs:SendMessage")
            .put("Resource", arn)
            .put(
                "Condition",
                // Empty for a topic of the stack, as in the stacks that osls made.
                Cfn.object().put("ArnEquals", Cfn.object().put("aws:SourceArn", topic.arn())));
    compilation
        .template()
        .put(
            Resource.of(
                id,
                "AWS::SQS::QueuePolicy",
                Cfn.object()
                    .put(
                        "PolicyDocument",
                        Cfn.object()
                            .put("Version", "2012-10-17")
                            .put("Id", id)
                            .put("Statement", Cfn.list(statement.build())))
                    .put("Queues", Cfn.list(url))));
  }
}
