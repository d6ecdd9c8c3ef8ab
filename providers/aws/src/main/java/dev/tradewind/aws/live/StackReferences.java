package dev.tradewind.aws.live;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the references of a template stand for in the deployed stack: {@code Ref}, {@code Fn::Join},
 * {@code Fn::Sub} and {@code Fn::GetAtt} as far as physical names tell. Not for several threads.
 */
final class StackReferences {

  /** A reference that only CloudFormation resolves, inside a text. */
  private static final String DYNAMIC = "{{resolve:";

  private static final Pattern IN_TEXT = Pattern.compile("\\$\\{(!?)([^}]+)}");

  private final Mapping template;
  private final Supplier<Map<String, String>> physicalIds;
  private final String[] stackArn;
  private @Nullable Map<String, String> known;

  /**
   * @param physicalIds names of deployed resources by logical id; asked once, and only when a
   *     reference needs it
   * @param stackId {@code arn:PARTITION:cloudformation:REGION:ACCOUNT:stack/NAME/ID}
   */
  StackReferences(Mapping template, Supplier<Map<String, String>> physicalIds, String stackId) {
    this.template = template;
    this.physicalIds = physicalIds;
    this.stackArn = stackId.split(":", 6);
  }

  /** The value without references; empty when one of them is not known. */
  Optional<Node> resolve(Node node) {
    return switch (node) {
      case Scalar.Text text ->
          text.value().contains(DYNAMIC) ? Optional.empty() : Optional.of(text);
      case Scalar scalar -> Optional.of(scalar);
      case Sequence list -> all(list.items()).map(Cfn::list);
      case Mapping mapping -> intrinsic(mapping).isPresent() ? function(mapping) : fields(mapping);
    };
  }

  private Optional<Node> fields(Mapping mapping) {
    Mapping resolved = mapping;
    for (String key : mapping.keys()) {
      Optional<Node> value = mapping.get(key).flatMap(this::resolve);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      resolved = resolved.with(key, value.get());
    }
    return Optional.of(resolved);
  }

  private Optional<List<Node>> all(List<Node> nodes) {
    List<Node> resolved = new ArrayList<>();
    for (Node node : nodes) {
      Optional<Node> value = resolve(node);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      resolved.add(value.get());
    }
    return Optional.of(resolved);
  }

  private static Optional<String> intrinsic(Mapping mapping) {
    return mapping.keys().size() == 1
        ? mapping.keys().stream()
            .filter(key -> key.equals("Ref") || key.startsWith("Fn::"))
            .findFirst()
        : Optional.empty();
  }

  private Optional<Node> function(Mapping mapping) {
    String name = intrinsic(mapping).orElseThrow();
    Node argument = mapping.get(name).orElseThrow();
    Optional<String> value =
        switch (name) {
          case "Ref" -> argument.asText().flatMap(this::ref);
          case "Fn::GetAtt" -> attribute(argument);
          case "Fn::Sub" -> argument.asText().flatMap(this::substituted);
          case "Fn::Join" -> joined(argument);
          default -> Optional.empty();
        };
    return value.map(Cfn::text);
  }

  private Optional<String> ref(String id) {
    return switch (id) {
      case "AWS::Partition" -> Optional.of(stackArn[1]);
      case "AWS::Region" -> Optional.of(stackArn[3]);
      case "AWS::AccountId" -> Optional.of(stackArn[4]);
      case "AWS::StackName" -> Optional.of(stackArn[5].split("/", -1)[1]);
      case "AWS::StackId" -> Optional.of(String.join(":", stackArn));
      case "AWS::URLSuffix" ->
          Optional.of(stackArn[1].equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com");
      default -> physicalId(id);
    };
  }

  private Optional<String> physicalId(String id) {
    if (known == null) {
      known = physicalIds.get();
    }
    return Optional.ofNullable(known.get(id));
  }

  private Optional<String> attribute(Node argument) {
    List<String> path =
        argument
            .asText()
            .map(text -> List.of(text.split("\\.", 2)))
            .or(
                () ->
                    argument
                        .asSequence()
                        .map(
                            list ->
                                list.items().stream()
                                    .flatMap(item -> item.asText().stream())
                                    .toList()))
            .orElse(List.of());
    return path.size() == 2 && path.get(1).equals("Arn") ? arn(path.get(0)) : Optional.empty();
  }

  private Optional<String> arn(String id) {
    Optional<Mapping> resource = template.at("Resources", id).flatMap(Node::asMapping);
    String type = resource.flatMap(written -> written.text("Type")).orElse("");
    String region = ":" + stackArn[3] + ":" + stackArn[4] + ":";
    String global = "::" + stackArn[4] + ":";
    Optional<String> rest =
        switch (type) {
          case "AWS::IAM::Role" ->
              resource
                  .flatMap(role -> role.at("Properties", "Path"))
                  .or(() -> Optional.of(Cfn.text("/")))
                  .flatMap(this::resolve)
                  .flatMap(Node::asText)
                  .map(path -> "iam" + global + "role" + path);
          case "AWS::Lambda::Function" -> Optional.of("lambda" + region + "function:");
          case "AWS::DynamoDB::Table" -> Optional.of("dynamodb" + region + "table/");
          case "AWS::Kinesis::Stream" -> Optional.of("kinesis" + region + "stream/");
          case "AWS::SQS::Queue" -> Optional.of("sqs" + region);
          case "AWS::S3::Bucket" -> Optional.of("s3:::");
          default -> Optional.empty();
        };
    return rest.flatMap(
        prefix -> physicalId(id).map(name -> "arn:" + stackArn[1] + ":" + prefix + lastPart(name)));
  }

  /** The physical name of a queue is its URL. */
  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private Optional<String> substituted(String text) {
    if (text.contains(DYNAMIC)) {
      return Optional.empty();
    }
    Matcher matcher = IN_TEXT.matcher(text);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(2);
      boolean literal = !matcher.group(1).isEmpty();
      Optional<String> value =
          literal
              ? Optional.of("${" + name + "}")
              : name.contains(".") ? attribute(Cfn.text(name)) : ref(name);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      matcher.appendReplacement(result, Matcher.quoteReplacement(value.get()));
    }
    matcher.appendTail(result);
    return Optional.of(result.toString());
  }

  private Optional<String> joined(Node argument) {
    List<Node> parts = argument.asSequence().map(Sequence::items).orElse(List.of());
    if (parts.size() != 2) {
      return Optional.empty();
    }
    String separator = parts.get(0).asText().orElse("");
    return resolve(parts.get(1))
        .flatMap(Node::asSequence)
        .map(
            list ->
                String.join(
                    separator,
                    list.items().stream()
                        .filter(Scalar.class::isInstance)
                        .map(item -> ((Scalar) item).toPlainText())
                        .toList()));
  }
}
