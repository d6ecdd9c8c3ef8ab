package dev.tradewind.aws.infra;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.model.Infra;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.MappingBuilder;
import java.util.Optional;

/** {@code infra.topics}: {@code AWS::SNS::Topic}. */
final class Topics {

  private Topics() {}

  static Resource of(Service service, Infra.Resource topic) {
    AwsForm form = AwsForm.of(topic);
    boolean fifo = form.isOn("fifo");
    MappingBuilder properties = Cfn.object().put("TopicName", name(service, topic).orElse(null));
    if (fifo) {
      properties.put("FifoTopic", true).put("ContentBasedDeduplication", true);
    }
    return form.made(InfraIds.topic(topic.name()), "AWS::SNS::Topic", properties);
  }

  /** CloudFormation's own names do not end as that of a topic that keeps the order has to. */
  static Optional<String> name(Service service, Infra.Resource topic) {
    AwsForm form = AwsForm.of(topic);
    boolean fifo = form.isOn("fifo");
    Optional<String> name = form.settings().text("name");
    if (name.isEmpty() && fifo) {
      name = Optional.of(String.join("-", service.name(), service.stage(), topic.name()));
    }
    return name.map(it -> Queues.named(it, fifo));
  }
}
