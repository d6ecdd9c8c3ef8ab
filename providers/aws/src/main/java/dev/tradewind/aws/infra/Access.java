package dev.tradewind.aws.infra;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.identity.Statements;
import dev.tradewind.model.EnvironmentValue;
import dev.tradewind.model.Function;
import dev.tradewind.model.Infra;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code access} of a function comes to: IAM statements with the least rights for its verbs,
 * and environment variables with the addresses of the resources.
 */
final class Access {

  private static final List<String> QUEUE = List.of("sqs:GetQueueUrl", "sqs:GetQueueAttributes");

  /** Actions by kind and verb. */
  private static final Map<String, List<String>> ACTIONS =
      Map.ofEntries(
          Map.entry("queue.send", with(QUEUE, "sqs:SendMessage")),
          Map.entry(
              "queue.receive",
              with(
                  QUEUE, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility")),
          Map.entry("topic.publish", List.of("sns:Publish")),
          Map.entry("bucket.read", List.of("s3:GetObject", "s3:GetObjectVersion")),
          Map.entry("bucket.write", List.of("s3:PutObject", "s3:AbortMultipartUpload")),
          Map.entry("bucket.delete", List.of("s3:DeleteObject")),
          Map.entry(
              "table.read",
              List.of(
                  "dynamodb:GetItem",
                  "dynamodb:BatchGetItem",
                  "dynamodb:Query",
                  "dynamodb:Scan",
                  "dynamodb:ConditionCheckItem",
                  "dynamodb:DescribeTable")),
          Map.entry("table.write", List.of("dynamodb:PutItem", "dynamodb:UpdateItem")),
          Map.entry("table.delete", List.of("dynamodb:DeleteItem")),
          Map.entry(
              "secret.read",
              List.of("secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret")),
          Map.entry("function.invoke", List.of("lambda:InvokeFunction")));

  private final Service service;
  private final Function function;
  private final List<Node> statements = new ArrayList<>();
  private final Map<String, EnvironmentValue> environment = new LinkedHashMap<>();

  private Access(Service service, Function function) {
    this.service = service;
    this.function = function;
  }

  static Access of(Service service, Function function) {
    Access access = new Access(service, function);
    function.access().forEach(access::add);
    access.environment.put("TRADEWIND_TARGET", new EnvironmentValue.Literal("aws"));
    return access;
  }

  List<Node> statements() {
    return List.copyOf(statements);
  }

  /** Variables that the function does not set itself, in front of its own. */
  Map<String, EnvironmentValue> environment() {
    Map<String, EnvironmentValue> all = new LinkedHashMap<>(environment);
    all.putAll(function.environment());
    return all;
  }

  /** One name is one resource: the project was checked for that. */
  private void add(String name, List<String> verbs) {
    Infra infra = service.infra();
    if (infra.queues().containsKey(name)) {
      String id = InfraIds.queue(name);
      allow("queue", name, verbs, Cfn.ref(id), Cfn.getAtt(id, "Arn"));
    }
    if (infra.topics().containsKey(name)) {
      Node topic = Cfn.ref(InfraIds.topic(name));
      allow("topic", name, verbs, topic, topic);
    }
    if (infra.secrets().containsKey(name)) {
      Node secret = Cfn.ref(InfraIds.secret(name));
      allow("secret", name, verbs, secret, secret);
    }
    if (infra.tables().containsKey(name)) {
      String id = InfraIds.table(name);
      Node indexes = Cfn.sub("${" + id + ".Arn}/index/*");
      allow("table", name, verbs, Cfn.ref(id), Cfn.list(Cfn.getAtt(id, "Arn"), indexes));
      if (verbs.containsAll(List.of("write", "delete"))) { // A batch may hold both.
        statements.add(Statements.allow(Cfn.getAtt(id, "Arn"), "dynamodb:BatchWriteItem"));
      }
    }
    Infra.Resource bucket = infra.buckets().get(name);
    if (bucket != null) {
      bucket(BucketName.of(service, bucket), name, verbs);
    }
    Function other = service.functions().get(name);
    if (other != null && verbs.contains("invoke")) {
      Mapping arn = functionArn(other.name());
      Node versions = Cfn.join("", arn, Cfn.text(":*"));
      allow("function", name, verbs, Cfn.text(other.name()), Cfn.list(arn, versions));
    }
  }

  private void bucket(BucketName bucket, String name, List<String> verbs) {
    allow("bucket", name, verbs, bucket.node(), bucket.arn("/*"));
    if (verbs.contains("read")) {
      statements.add(Statements.allow(bucket.arn(""), "s3:ListBucket"));
    }
  }

  /** Written out, so that two functions may call each other. */
  private static Mapping functionArn(String name) {
    return Cfn.sub(
        "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:" + name);
  }

  private void allow(String kind, String name, List<String> verbs, Node address, Node resource) {
    environment.put(
        Infra.variable(name, kind),
        address
            .asText()
            .<EnvironmentValue>map(EnvironmentValue.Literal::new)
            .orElseGet(() -> new EnvironmentValue.Native(address)));
    Set<String> actions = new LinkedHashSet<>();
    verbs.forEach(verb -> actions.addAll(ACTIONS.getOrDefault(kind + "." + verb, List.of())));
    if (!actions.isEmpty()) {
      statements.add(Statements.allow(resource, actions.toArray(String[]::new)));
    }
  }

  private static List<String> with(List<String> common, String... others) {
    List<String> all = new ArrayList<>(List.of(others));
    all.addAll(common);
    return List.copyOf(all);
  }
}
