package dev.tradewind.aws.bucket;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.aws.event.InvokePermission;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Buckets that the stack makes, one for each name that events have. A name that is a key of {@code
 * provider.s3} stands for the bucket described there.
 */
final class NewBuckets {

  /**
   * A bucket and the events that it sends.
   *
   * @param key what logical ids are made of: the key of {@code provider.s3}, or the name
   */
  private record Bucket(
      String name, String key, Optional<Mapping> settings, List<FunctionEvent> events) {}

  private final Compilation compilation;

  NewBuckets(Compilation compilation) {
    this.compilation = compilation;
  }

  void compile(List<FunctionEvent> events) {
    Map<String, Bucket> buckets = new LinkedHashMap<>();
    for (FunctionEvent event : events) {
      Node written = event.mainValue("bucket");
      Optional<String> reference = written.asText();
      if (reference.isEmpty()) {
        continue; // Refused when the project was checked.
      }
      Bucket bucket = describe(reference.get());
      if (BucketNames.isValid(bucket.name())) {
        buckets.computeIfAbsent(bucket.name(), name -> bucket).events().add(event);
      } else {
        refuseName(event, bucket, written);
      }
    }
    buckets.values().forEach(bucket -> compilation.template().put(resource(bucket)));
    buckets.values().forEach(this::permissions);
  }

  private Bucket describe(String reference) {
    Optional<Mapping> settings =
        Settings.ofProvider(compilation.service()).mapping("s3", reference);
    String name = settings.flatMap(s -> new Settings(s).text("name")).orElse(reference);
    return new Bucket(name, reference, settings, new ArrayList<>());
  }

  private Resource resource(Bucket bucket) {
    List<Node> awaited = new ArrayList<>();
    List<Node> configurations = new ArrayList<>();
    for (FunctionEvent event : bucket.events()) {
      awaited.add(Cfn.text(permissionId(event, bucket)));
      InvokePermission.aliasId(compilation, event.function())
          .ifPresent(alias -> awaited.add(Cfn.text(alias)));
      configurations.add(configuration(event));
    }
    MappingBuilder notifications =
        Cfn.object().put("LambdaConfigurations", Cfn.list(configurations));
    MappingBuilder described = Cfn.object();
    bucket
        .settings()
        .ifPresent(
            settings ->
                settings
                    .entries()
                    .forEach(
                        (key, entry) -> {
                          String property = LogicalIds.capitalised(key);
                          if (property.equals("NotificationConfiguration")) {
                            entry.value().asMapping().ifPresent(notifications::putAll);
                          } else if (!key.equals("name")) {
                            described.put(property, entry.value());
                          }
                        }));
    return Resource.of(
            "S3Bucket" + LogicalIds.alphanumeric(bucket.key()),
            "AWS::S3::Bucket",
            Cfn.object()
                .put("BucketName", bucket.name())
                .put("NotificationConfiguration", notifications)
                .putAll(described.build()))
        .dependingOn(Cfn.list(awaited));
  }

  private Mapping configuration(FunctionEvent event) {
    MappingBuilder configuration =
        Cfn.object()
            .put("Event", BucketRule.notification(event))
            .put("Function", compilation.lambdas().arn(event.function().key()));
    if (BucketRule.areSaid(event)) {
      List<Mapping> rules =
          BucketRule.of(event).stream()
              .map(rule -> Cfn.object().put("Name", rule.name()).put("Value", rule.value()).build())
              .toList();
      configuration.put(
          "Filter", Cfn.object().put("S3Key", Cfn.object().put("Rules", Cfn.list(rules))));
    }
    return configuration.build();
  }

  private void permissions(Bucket bucket) {
    for (FunctionEvent event : bucket.events()) {
      MappingBuilder properties =
          InvokePermission.properties(compilation, event.function(), "s3.amazonaws.com")
              .put(
                  "SourceArn",
                  Cfn.join(
                      "", Cfn.text("arn:"), Cfn.partition(), Cfn.text(":s3:::" + bucket.name())))
              .put("SourceAccount", Cfn.accountId());
      compilation
          .template()
          .addOnce(
              InvokePermission.of(
                  permissionId(event, bucket), compilation, event.function(), properties));
    }
  }

  private static String permissionId(FunctionEvent event, Bucket bucket) {
    return LogicalIds.function(event.function().key())
        + "LambdaPermission"
        + LogicalIds.alphanumeric(bucket.key())
        + "S3";
  }

  private void refuseName(FunctionEvent event, Bucket bucket, Node written) {
    compilation.report(
        Diagnostic.error(
            "invalid-bucket-name",
            "\"" + bucket.name() + "\" is no name for a bucket",
            "S3 takes 3 to 63 lower-case letters, digits, dots and hyphens, beginning and ending"
                + " with a letter or digit. The name is that of an s3 event of function \""
                + event.function().key()
                + "\".",
            bucket.settings().map(s -> s.keySource("name")).orElse(written.source())));
  }
}
