package dev.tradewind.aws.infra;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.event.InvokePermission;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.Infra;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code infra.buckets}: {@code AWS::S3::Bucket}, closed to the public unless it says {@code
 * public}, with the functions that it calls.
 */
final class Buckets {

  private static final Map<String, String> CHANGES =
      Map.of("created", "s3:ObjectCreated:*", "removed", "s3:ObjectRemoved:*");

  private final Compilation compilation;

  Buckets(Compilation compilation) {
    this.compilation = compilation;
  }

  void compile(Infra.Resource bucket) {
    AwsForm form = AwsForm.of(bucket);
    BucketName name = BucketName.of(compilation.service(), bucket);
    boolean open = form.isOn("public");
    MappingBuilder properties =
        Cfn.object()
            .put("BucketName", name.node())
            .put("PublicAccessBlockConfiguration", publicAccess(open));
    if (form.isOn("versioned")) {
      properties.put("VersioningConfiguration", Cfn.object().put("Status", "Enabled"));
    }
    form.settings()
        .value("expireAfterDays")
        .ifPresent(
            days ->
                properties.put("LifecycleConfiguration", expiring(days, form.isOn("versioned"))));
    form.settings()
        .value("cors")
        .ifPresent(cors -> properties.put("CorsConfiguration", BucketCors.of(cors)));
    List<Node> permissions = new ArrayList<>();
    List<Node> notifications = new ArrayList<>();
    for (Function function : compilation.functions()) {
      for (Event event : function.events()) {
        if (event instanceof Event.Bucket change && change.name().equals(bucket.name())) {
          permissions.add(Cfn.text(permission(bucket, name, function)));
          change.on().forEach(on -> notifications.add(notification(change, on, function)));
        }
      }
    }
    if (!notifications.isEmpty()) {
      properties.put(
          "NotificationConfiguration", Cfn.object().put("LambdaConfigurations", notifications));
    }
    Resource made = form.made(InfraIds.bucket(bucket.name()), "AWS::S3::Bucket", properties);
    compilation
        .template()
        .add(
            permissions.isEmpty()
                ? made
                : made.dependingOn(Cfn.list(permissions.stream().distinct().toList())));
    if (open) {
      compilation.template().add(policy(bucket, name));
    }
  }

  private String permission(Infra.Resource bucket, BucketName name, Function function) {
    String id =
        LogicalIds.function(function.key())
            + "LambdaPermission"
            + InfraIds.bucket(bucket.name())
            + "S3";
    compilation
        .template()
        .addOnce(
            InvokePermission.of(
                id,
                compilation,
                function,
                InvokePermission.properties(compilation, function, "s3.amazonaws.com")
                    .put("SourceArn", name.arn(""))
                    .put("SourceAccount", Cfn.accountId())));
    return id;
  }

  private Mapping notification(Event.Bucket change, String on, Function function) {
    MappingBuilder made =
        Cfn.object()
            .put("Event", CHANGES.get(on))
            .put("Function", compilation.lambdas().arn(function.key()));
    List<Node> rules = new ArrayList<>();
    Optional.ofNullable(change.prefix()).ifPresent(text -> rules.add(rule("prefix", text)));
    Optional.ofNullable(change.suffix()).ifPresent(text -> rules.add(rule("suffix", text)));
    if (!rules.isEmpty()) {
      made.put("Filter", Cfn.object().put("S3Key", Cfn.object().put("Rules", rules)));
    }
    return made.build();
  }

  private static Mapping rule(String name, String value) {
    return Cfn.object().put("Name", name).put("Value", value).build();
  }

  private static MappingBuilder publicAccess(boolean open) {
    return Cfn.object()
        .put("BlockPublicAcls", true)
        .put("BlockPublicPolicy", !open)
        .put("IgnorePublicAcls", true)
        .put("RestrictPublicBuckets", !open);
  }

  /** Of a bucket that keeps versions, expiring hides an object; the old version has to go too. */
  private static MappingBuilder expiring(Node days, boolean versioned) {
    MappingBuilder rule =
        Cfn.object().put("Id", "expire").put("Status", "Enabled").put("ExpirationInDays", days);
    if (versioned) {
      rule.put("NoncurrentVersionExpiration", Cfn.object().put("NoncurrentDays", days));
    }
    return Cfn.object().put("Rules", Cfn.list(rule.build()));
  }

  private static Resource policy(Infra.Resource bucket, BucketName name) {
    Mapping statement =
        Cfn.object()
            .put("Effect", "Allow")
            .put("Principal", "*")
            .put("Action", "s3:GetObject")
            .put("Resource", name.arn("/*"))
            .build();
    return Resource.of(
        InfraIds.bucketPolicy(bucket.name()),
        "AWS::S3::BucketPolicy",
        Cfn.object()
            .put("Bucket", Cfn.ref(InfraIds.bucket(bucket.name())))
            .put(
                "PolicyDocument",
                Cfn.object().put("Version", "2012-10-17").put("Statement", Cfn.list(statement))));
  }
}
