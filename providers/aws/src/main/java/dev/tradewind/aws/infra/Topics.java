package dev.tradewind.aws.infra;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.model.Infra;
import dev.tradewind.model.node.MappingBuilder;

/** {@code infra.topics}: {@code AWS::SNS::Topic}. */
final class Topics {

  private Topics() {}

  static Resource of(Infra.Resource topic) {
    AwsForm form = AwsForm.of(InfraIds.topic(topic.name()), topic);
    boolean fifo = form.isOn("fifo");
    MappingBuilder properties =
        Cfn.object()
            .put(
                "TopicName",
                form.settings().text("name").map(name -> Queues.named(name, fifo)).orElse(null));
    if (fifo) {
      properties.put("FifoTopic", true).put("ContentBasedDeduplication", true);
    }
    return form.made("AWS::SNS::Topic", properties);
  }
}
