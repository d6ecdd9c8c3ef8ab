package dev.tradewind.aws.topic;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.aws.event.InvokePermission;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compiles {@code sns} events. */
public final class SnsCompiler implements EventCompiler {

  @Override
  public void compile(Compilation compilation) {
    for (FunctionEvent event : FunctionEvent.all(compilation, "sns")) {
      Topic topic = Topic.of(event);
      if (topic.name().isEmpty()) {
        compilation.report(
            Diagnostic.error(
                "missing-topic-name",
                "An sns event of function \"" + event.function().key() + "\" has no topic name",
                "The name cannot be read from an ARN that is no plain text. Write it as"
                    + " \"topicName\" beside \"arn\".",
                event.source()));
      } else {
        compile(compilation, event, topic);
      }
    }
  }

  private static void compile(Compilation compilation, FunctionEvent event, Topic topic) {
    Optional<DeadLetters> deadLetters = DeadLetters.of(event);
    deadLetters.ifPresent(queue -> queue.compile(compilation, event, topic));
    if (topic.arn() != null) {
      subscription(compilation, event, topic, topic.arn(), deadLetters);
    } else {
      newTopic(compilation, event, topic, deadLetters);
    }
    compilation
        .template()
        .put(
            InvokePermission.of(
                id(event, "LambdaPermission", topic) + "SNS",
                compilation,
                event.function(),
                "sns.amazonaws.com",
                topic.arn() == null ? arn(topic) : topic.arn()));
  }

  private static void newTopic(
      Compilation compilation,
      FunctionEvent event,
      Topic topic,
      Optional<DeadLetters> deadLetters) {
    String topicId = "SNSTopic" + LogicalIds.alphanumeric(topic.name());
    compilation
        .template()
        .addOnce(
            Resource.of(
                topicId,
                "AWS::SNS::Topic",
                Cfn.object()
                    .put("TopicName", topic.name())
                    .put("DisplayName", event.settings().value("displayName").orElse(null))));
    Resource made = compilation.template().resource(topicId).orElseThrow();
    Resource waiting =
        InvokePermission.aliasId(compilation, event.function())
            .map(alias -> awaiting(made, alias))
            .orElse(made);
    boolean own = event.settings().has("filterPolicy") || deadLetters.isPresent();
    compilation.template().put(own ? waiting : subscribed(waiting, compilation, event));
    if (own) {
      subscription(compilation, event, topic, Cfn.ref(topicId), deadLetters);
    }
  }

  /** A text for one resource to wait for, a list for several. */
  private static Resource awaiting(Resource topic, String alias) {
    Node known = topic.dependsOn();
    if (known == null) {
      return topic.dependingOn(Cfn.text(alias));
    }
    List<Node> ids =
        new ArrayList<>(known instanceof Sequence list ? list.items() : List.of(known));
    if (ids.stream().anyMatch(id -> id.asText().filter(alias::equals).isPresent())) {
      return topic;
    }
    ids.add(Cfn.text(alias));
    return topic.dependingOn(Cfn.list(ids));
  }

  /** The topic with one more subscription in its own properties. */
  private static Resource subscribed(Resource topic, Compilation compilation, FunctionEvent event) {
    List<Node> all =
        new ArrayList<>(
            topic.properties().sequence("Subscription").map(Sequence::items).orElse(List.of()));
    all.add(endpoint(compilation, event).build());
    return topic.withProperties(topic.properties().with("Subscription", Cfn.list(all)));
  }

  private static MappingBuilder endpoint(Compilation compilation, FunctionEvent event) {
    return Cfn.object()
        .put("Endpoint", compilation.lambdas().arn(event.function().key()))
        .put("Protocol", "lambda");
  }

  private static @Nullable String otherRegion(Compilation compilation, Topic topic) {
    boolean same = Objects.equals(topic.region(), compilation.service().provider().region());
    return same ? null : topic.region();
  }

  private static void subscription(
      Compilation compilation,
      FunctionEvent event,
      Topic topic,
      Node topicArn,
      Optional<DeadLetters> deadLetters) {
    MappingBuilder properties =
        endpoint(compilation, event)
            .put("TopicArn", topicArn)
            .put("FilterPolicy", event.said("filterPolicy").orElse(null))
            .put("FilterPolicyScope", event.said("filterPolicyScope").orElse(null))
            .put("RedrivePolicy", deadLetters.map(DeadLetters::redrivePolicy).orElse(null))
            .put("Region", otherRegion(compilation, topic));
    compilation
        .template()
        .put(
            InvokePermission.afterAlias(
                Resource.of(
                    id(event, "SnsSubscription", topic), "AWS::SNS::Subscription", properties),
                compilation,
                event.function()));
  }

  private static Mapping arn(Topic topic) {
    return Cfn.join(
        "",
        Cfn.text("arn:"),
        Cfn.partition(),
        Cfn.text(":sns:"),
        Cfn.region(),
        Cfn.text(":"),
        Cfn.accountId(),
        Cfn.text(":"),
        Cfn.text(topic.name()));
  }

  private static String id(FunctionEvent event, String middle, Topic topic) {
    return LogicalIds.function(event.function().key())
        + middle
        + LogicalIds.alphanumeric(topic.name());
  }
}
