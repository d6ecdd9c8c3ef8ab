package dev.tradewind.aws.bucket;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.custom.CustomResources;
import dev.tradewind.aws.custom.ExistingResource;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.aws.identity.Statements;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Buckets that the stack does not own: a {@code Custom::S3} resource for each function sets their
 * notifications. They are set one after the other, since a bucket takes one change at a time.
 */
final class ExistingBuckets {

  private final Compilation compilation;

  ExistingBuckets(Compilation compilation) {
    this.compilation = compilation;
  }

  void compile(List<FunctionEvent> events) {
    Map<String, List<FunctionEvent>> byFunction = new LinkedHashMap<>();
    for (FunctionEvent event : events) {
      byFunction.computeIfAbsent(event.function().key(), key -> new ArrayList<>()).add(event);
    }
    List<Mapping> needed = new ArrayList<>();
    Map<String, List<Resource>> byBucket = new LinkedHashMap<>();
    byFunction.forEach(
        (key, own) -> {
          Node bucket = own.getFirst().mainValue("bucket");
          needed.add(
              Statements.allow(
                  Cfn.join(
                      ":",
                      Cfn.text("arn"),
                      Cfn.partition(),
                      Cfn.text("s3"),
                      Cfn.text(""),
                      Cfn.text(""),
                      bucket),
                  "s3:PutBucketNotification",
                  "s3:GetBucketNotification"));
          byBucket
              .computeIfAbsent(JsonWriter.compact(bucket), text -> new ArrayList<>())
              .add(resource(own, bucket));
        });
    if (!needed.isEmpty()) {
      ExistingResource.addChained(
          compilation.template(), byBucket.values().stream().flatMap(List::stream).toList());
      needed.add(permissions());
      compilation.customResources().use(CustomResources.Kind.EXISTING_S3, needed);
    }
  }

  private Resource resource(List<FunctionEvent> events, Node bucket) {
    Function function = events.getFirst().function();
    MappingBuilder own =
        Cfn.object()
            .put("BucketName", bucket)
            .put("BucketConfigs", Cfn.list(events.stream().map(ExistingBuckets::config).toList()));
    if (events.getFirst().settings().has("forceDeploy")) {
      own.put("ForceDeploy", compilation.code().time());
    }
    return ExistingResource.of(
        LogicalIds.function(function.key()) + "CustomS31",
        "Custom::S3",
        CustomResources.Kind.EXISTING_S3,
        compilation,
        function,
        own.build());
  }

  private static Mapping config(FunctionEvent event) {
    return Cfn.object()
        .put("Event", BucketRule.notification(event))
        .put(
            "Rules",
            BucketRule.of(event).stream()
                .map(
                    rule ->
                        Cfn.object().put(LogicalIds.capitalised(rule.name()), rule.value()).build())
                .toList())
        .build();
  }

  private static Mapping permissions() {
    return Statements.allow(
        Cfn.join(
            ":",
            Cfn.text("arn"),
            Cfn.partition(),
            Cfn.text("lambda"),
            Cfn.region(),
            Cfn.accountId(),
            Cfn.text("function"),
            Cfn.text("*")),
        "lambda:AddPermission",
        "lambda:RemovePermission");
  }
}
