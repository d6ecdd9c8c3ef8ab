package dev.tradewind.aws.infra;

import dev.tradewind.aws.identity.FunctionRole;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.Infra;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What AWS would refuse of portable resources, or what would not work there. */
public final class InfraRules {

  /** What {@code name} is, as properties of CloudFormation. */
  private static final Set<String> NAMES =
      Set.of("BucketName", "QueueName", "TopicName", "TableName", "Name");

  private final Service service;
  private final Refusals refusals = new Refusals();
  private final QueueRules queues;

  private InfraRules(Service service) {
    this.service = service;
    this.queues = new QueueRules(service, refusals);
  }

  public static List<Diagnostic> check(Service service) {
    InfraRules rules = new InfraRules(service);
    Infra infra = service.infra();
    for (Map<String, Infra.Resource> kind :
        List.of(infra.queues(), infra.topics(), infra.buckets(), infra.tables(), infra.secrets())) {
      rules.names(kind);
    }
    new NameRules(service, rules.refusals).check();
    infra.queues().values().forEach(rules.queues::check);
    infra.buckets().values().forEach(new BucketRules(service, rules.refusals)::check);
    infra.tables().values().forEach(new TableRules(service, rules.refusals)::check);
    infra.secrets().values().forEach(rules::secret);
    rules.queues.sharedQueues();
    service.functions().values().forEach(rules::function);
    return rules.refusals.all();
  }

  private void names(Map<String, Infra.Resource> kind) {
    Map<String, String> ids = new HashMap<>();
    kind.forEach(
        (name, resource) -> {
          String other = ids.putIfAbsent(LogicalIds.words(name), name);
          if (other != null) {
            refusals.add(
                "infra-names-alike",
                "`" + name + "` and `" + other + "` have one logical id",
                "Give one of them another name.",
                resource.source());
          }
          Mapping properties = AwsForm.of(resource).properties();
          NAMES.stream()
              .filter(properties.keys()::contains)
              .forEach(
                  key ->
                      refusals.add(
                          "infra-name-in-properties",
                          "the name of `" + name + "` is not said as a property",
                          "Write `name` in place of `" + key + "`, for addresses and rights too.",
                          properties.keySource(key)));
        });
  }

  /** The template is no place for the value: whoever may see the stack can read it. */
  private void secret(Infra.Resource secret) {
    Mapping properties = AwsForm.of(secret).properties();
    if (properties.get("SecretString").isPresent()) {
      refusals.add(
          "secret-in-template",
          "the value of the secret `" + secret.name() + "` would stand in the template",
          "Remove `SecretString`, and give the secret its value past the template: `aws"
              + " secretsmanager put-secret-value`.",
          properties.keySource("SecretString"));
    }
  }

  private void function(Function function) {
    Set<String> sources = new HashSet<>();
    for (Event event : function.events()) {
      once(function, event, sources);
      switch (event) {
        case Event.Topic topic -> topic(topic);
        case Event.Queue queue -> queues.check(queue);
        default -> {}
      }
    }
    if (!function.access().isEmpty() && FunctionRole.named(service, function).isPresent()) {
      refusals.add(
          "access-needs-own-role",
          "`access` of function `" + function.key() + "` cannot be given to a role that is named",
          "Tradewind changes no role that it does not make. Remove `role`, or give the role these"
              + " rights yourself and remove `access`.",
          function.settings().keySource("access"));
    }
  }

  /** A function listens to a source once, on AWS. */
  private void once(Function function, Event event, Set<String> sources) {
    String name =
        switch (event) {
          case Event.Queue queue -> queue.name();
          case Event.Topic topic -> topic.name();
          case Event.Table table -> table.name();
          default -> null;
        };
    if (name != null && !sources.add(event.type() + " " + name)) {
      refusals.add(
          "event-twice",
          "function `" + function.key() + "` listens to `" + name + "` twice",
          "Write one event; `filter` takes what both want.",
          event.source());
    }
  }

  private void topic(Event.Topic event) {
    Infra.Resource topic = service.infra().topics().get(event.name());
    if (topic != null && AwsForm.of(topic).isOn("fifo")) {
      refusals.add(
          "topic-keeps-order",
          "SNS calls no function for `" + topic.name() + "`, which keeps the order of messages",
          "Remove `fifo`, or let the function listen to a queue.",
          event.source());
    }
  }
}
