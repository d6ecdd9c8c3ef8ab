package dev.tradewind.aws.limits;

import dev.tradewind.aws.naming.NameRule;
import dev.tradewind.aws.stack.StackName;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Names of resources that are longer than AWS takes, most of them put together from those of
 * service, stage and function, or that have characters it does not take. A warning, as for names of
 * functions ({@link NameLengths}): the template is well-formed and may be changed before it is
 * deployed; deployed as it is, it fails half-way and is rolled back. The lengths are those of the
 * resource types' schemas, for SQS, load balancers and DynamoDB those of the services' own
 * documentation.
 */
final class ResourceNames {

  private static final int LONGEST_EXPORT = 255;
  private static final String SHORTEN = "Shorten the name of the service or of the stage.";
  private static final String EVENT = "Give the event a \"name\", or the function a shorter key.";

  /**
   * @param property what names the resource
   * @param most characters
   * @param advice how to shorten it
   */
  private record Rule(String property, int most, String advice) {}

  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry(
              "AWS::IAM::Role",
              new Rule("RoleName", 64, "Name the role yourself with \"iam.role.name\".")),
          Map.entry("AWS::Events::Rule", new Rule("Name", 64, EVENT)),
          Map.entry("AWS::Scheduler::Schedule", new Rule("Name", 64, EVENT)),
          Map.entry("AWS::IoT::TopicRule", new Rule("RuleName", 128, EVENT)),
          Map.entry(
              "AWS::IoT::ProvisioningTemplate",
              new Rule("TemplateName", 36, "Give the event a shorter \"templateName\".")),
          Map.entry(
              "AWS::Lambda::LayerVersion",
              new Rule("LayerName", 140, "Give the layer a shorter \"name\".")),
          Map.entry("AWS::Lambda::Alias", new Rule("Name", 128, "Give the alias a shorter name.")),
          Map.entry(
              "AWS::ElasticLoadBalancingV2::TargetGroup",
              new Rule("Name", 32, "Give the event a shorter \"targetGroupName\".")),
          Map.entry(
              "AWS::Cognito::UserPool",
              new Rule("UserPoolName", 128, "Give the pool a shorter name.")),
          Map.entry("AWS::Kinesis::StreamConsumer", new Rule("ConsumerName", 128, SHORTEN)),
          Map.entry("AWS::Logs::LogGroup", new Rule("LogGroupName", 512, SHORTEN)),
          Map.entry("AWS::SNS::Topic", new Rule("TopicName", 256, "Give it a shorter name.")),
          Map.entry("AWS::SQS::Queue", new Rule("QueueName", 80, "Give it a shorter name.")),
          Map.entry("AWS::DynamoDB::Table", new Rule("TableName", 255, "Give it a shorter name.")),
          Map.entry("AWS::S3::Bucket", new Rule("BucketName", 63, "Give it a shorter name.")),
          Map.entry("AWS::Events::EventBus", new Rule("Name", 256, "Give it a shorter name.")));

  private static final Map<String, NameRule> CHARACTERS =
      Map.of(
          "AWS::SNS::Topic", NameRule.TOPIC,
          "AWS::SQS::Queue", NameRule.QUEUE,
          "AWS::DynamoDB::Table", NameRule.TABLE,
          "AWS::S3::Bucket", NameRule.BUCKET);

  /** What says that a queue or a topic keeps the order. */
  private static final List<String> FIFO = List.of("FifoQueue", "FifoTopic");

  private final TemplateText texts;
  private final ResourcePlaces places;
  private final List<Diagnostic> found = new ArrayList<>();

  private ResourceNames(Service service) {
    this.texts = new TemplateText(known(service));
    this.places = new ResourcePlaces(service);
  }

  static List<Diagnostic> check(Mapping template, Service service) {
    ResourceNames names = new ResourceNames(service);
    names.each(template, "Resources", names::resource);
    names.each(template, "Outputs", names::output);
    return names.found;
  }

  private void each(Mapping template, String section, BiConsumer<String, Mapping> check) {
    Mapping all = template.mapping(section).orElseGet(() -> Mapping.empty(template.source()));
    for (Map.Entry<String, Mapping.Entry> entry : all.entries().entrySet()) {
      if (entry.getValue().value() instanceof Mapping part) {
        check.accept(entry.getKey(), part);
      }
    }
  }

  private static Map<String, String> known(Service service) {
    Map<String, String> known = new HashMap<>();
    String region = service.provider().region();
    if (region != null) {
      known.put("AWS::Region", region);
    }
    known.put("AWS::StackName", StackName.of(service));
    known.put("AWS::AccountId", "123456789012");
    return known;
  }

  private void resource(String id, Mapping resource) {
    Rule rule = RULES.get(resource.text("Type").orElse(""));
    if (rule != null) {
      Node name = resource.at("Properties", rule.property()).orElse(null);
      if (name != null) {
        length(id, name, rule.property(), rule.most(), rule.advice());
        characters(id, name, rule, resource);
      }
    }
  }

  /** Of names that are short enough. */
  private void characters(String id, Node name, Rule rule, Mapping resource) {
    NameRule taken = CHARACTERS.get(resource.text("Type").orElse(""));
    if (taken == null) {
      return;
    }
    String text = texts.of(name).orElse("");
    Node fifoValue =
        FIFO.stream()
            .flatMap(key -> resource.at("Properties", key).stream())
            .findFirst()
            .orElse(null);
    boolean fifo = fifoValue instanceof Scalar scalar && scalar.toPlainText().equals("true");
    if (!text.isEmpty()
        && !(fifoValue instanceof Mapping)
        && text.length() <= rule.most()
        && !taken.takes(text, fifo)) {
      found.add(
          Diagnostic.warning(
              "name-refused",
              "The %s of %s is \"%s\"".formatted(rule.property(), id, text),
              taken.advice(text, fifo),
              places.of(id, name)));
    }
  }

  private void output(String id, Mapping output) {
    Node name = output.at("Export", "Name").orElse(null);
    if (name != null) {
      length(id, name, "export name", LONGEST_EXPORT, SHORTEN);
    }
  }

  private void length(String id, Node name, String what, int most, String advice) {
    String text = texts.of(name).orElse("");
    if (text.length() > most) {
      found.add(
          Diagnostic.warning(
              "name-too-long",
              "The %s of %s has %d characters".formatted(what, id, text.length()),
              "AWS takes %d at most, and \"%s\" is longer. %s".formatted(most, text, advice),
              places.of(id, name)));
    }
  }
}
