package dev.tradewind.aws.infra;

import dev.tradewind.aws.naming.NameRule;
import dev.tradewind.model.Infra;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Node;
import java.util.Optional;

/** What AWS would refuse of the names that portable resources get, written or put together. */
final class NameRules {

  private final Service service;
  private final Refusals refusals;

  NameRules(Service service, Refusals refusals) {
    this.service = service;
    this.refusals = refusals;
  }

  void check() {
    Infra infra = service.infra();
    infra
        .queues()
        .values()
        .forEach(it -> check(NameRule.QUEUE, it, Queues.name(AwsForm.of(it)), isFifo(it)));
    infra
        .topics()
        .values()
        .forEach(it -> check(NameRule.TOPIC, it, Topics.name(service, it), isFifo(it)));
    infra
        .tables()
        .values()
        .forEach(it -> check(NameRule.TABLE, it, AwsForm.of(it).settings().text("name"), false));
    infra.buckets().values().forEach(this::bucket);
  }

  private static boolean isFifo(Infra.Resource resource) {
    return AwsForm.of(resource).isOn("fifo");
  }

  private void bucket(Infra.Resource bucket) {
    String name = BucketName.of(service, bucket).longest(service);
    if (name.length() <= BucketName.LONGEST) {
      check(NameRule.BUCKET, bucket, Optional.of(name), false);
      return;
    }
    refusals.add(
        "bucket-name-too-long",
        "the name of the bucket `"
            + bucket.name()
            + "` would have "
            + name.length()
            + " characters",
        "S3 takes "
            + BucketName.LONGEST
            + " at most: service, stage, name, account and region. Say one with `name`.",
        bucket.source());
  }

  /**
   * @param name empty when CloudFormation makes one
   */
  private void check(NameRule rule, Infra.Resource resource, Optional<String> name, boolean fifo) {
    String text = name.orElse("");
    if (text.isEmpty() || text.contains("${") || rule.takes(text, fifo)) {
      return; // What else is put in, CloudFormation knows.
    }
    refusals.add(
        "infra-name-refused",
        "`" + text + "` is no name for `" + resource.name() + "`",
        rule.advice(text, fifo),
        AwsForm.of(resource)
            .settings()
            .value("name")
            .map(Node::source)
            .orElseGet(resource::source));
  }
}
