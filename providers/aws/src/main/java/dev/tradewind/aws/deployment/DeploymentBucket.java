package dev.tradewind.aws.deployment;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.cloudformation.Template;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.Locale;
import java.util.Optional;

/**
 * The bucket that archives and templates are uploaded to: one that the stack makes, or one that the
 * user names.
 */
public final class DeploymentBucket {

  /** Its logical id when the stack makes it. */
  public static final String ID = "ServerlessDeploymentBucket";

  /** The output with its name. */
  public static final String OUTPUT = "ServerlessDeploymentBucketName";

  private static final String POLICY_ID = "ServerlessDeploymentBucketPolicy";

  /** The output that says that uploads to it are accelerated. */
  public static final String ACCELERATED = "ServerlessDeploymentBucketAccelerated";

  private final Service service;

  public DeploymentBucket(Service service) {
    this.service = service;
  }

  /** The bucket that the user names; empty when the stack makes one. */
  public Optional<String> named() {
    Settings provider = Settings.ofProvider(service);
    return provider.text("deploymentBucket").or(() -> provider.text("deploymentBucket", "name"));
  }

  /** How functions refer to the bucket. */
  public Node reference() {
    return named().<Node>map(Cfn::text).orElseGet(() -> Cfn.ref(ID));
  }

  /** Adds the bucket, its policy and its outputs. */
  public void addTo(Template template) {
    if (named().isEmpty()) {
      template.add(Resource.of(ID, "AWS::S3::Bucket", properties()));
      if (!options().has("skipPolicySetup")) {
        template.add(Resource.of(POLICY_ID, "AWS::S3::BucketPolicy", onlyEncryptedConnections()));
      }
    }
    template.output(OUTPUT, null, reference(), null);
    if (named().isEmpty() && isAccelerated().orElse(false)) {
      template.output(ACCELERATED, null, Cfn.bool(true), null);
    }
  }

  private Settings options() {
    return new Settings(
        Settings.ofProvider(service)
            .mapping("deploymentBucket")
            .orElseGet(() -> Mapping.empty(Cfn.GENERATED)));
  }

  private MappingBuilder properties() {
    Mapping encryption =
        Cfn.object()
            .put("ServerSideEncryptionByDefault", Cfn.object().put("SSEAlgorithm", "AES256"))
            .build();
    MappingBuilder properties =
        Cfn.object()
            .put(
                "BucketEncryption",
                Cfn.object().put("ServerSideEncryptionConfiguration", Cfn.list(encryption)));
    options()
        .mapping("tags")
        .filter(tags -> !tags.isEmpty())
        .ifPresent(tags -> properties.put("Tags", Cfn.tags(tags)));
    if (options().has("blockPublicAccess")) {
      properties.put(
          "PublicAccessBlockConfiguration",
          Cfn.object()
              .put("BlockPublicAcls", true)
              .put("BlockPublicPolicy", true)
              .put("IgnorePublicAcls", true)
              .put("RestrictPublicBuckets", true));
    }
    if (options().has("versioning")) {
      properties.put("VersioningConfiguration", Cfn.object().put("Status", "Enabled"));
    }
    isAccelerated()
        .ifPresent(
            on ->
                properties.put(
                    "AccelerateConfiguration",
                    Cfn.object().put("AccelerationStatus", on ? "Enabled" : "Suspended")));
    return properties;
  }

  /** What {@code --aws-s3-accelerate} says; empty when nothing, or where there is none. */
  private Optional<Boolean> isAccelerated() {
    return Optional.ofNullable(service.options().get("aws-s3-accelerate"))
        .filter(said -> canAccelerate())
        .map(Boolean::parseBoolean);
  }

  /** Transfer acceleration exists in the commercial regions only. */
  private boolean canAccelerate() {
    String region = service.provider().region();
    String name = region == null ? "" : region.toLowerCase(Locale.ROOT);
    return !name.contains("us-gov") && !name.contains("cn-") && !name.contains("iso");
  }

  private static MappingBuilder onlyEncryptedConnections() {
    Mapping statement =
        Cfn.object()
            .put("Action", "s3:*")
            .put("Effect", "Deny")
            .put("Principal", "*")
            .put(
                "Resource",
                Cfn.list(
                    Cfn.join(
                        "",
                        Cfn.text("arn:"),
                        Cfn.partition(),
                        Cfn.text(":s3:::"),
                        Cfn.ref(ID),
                        Cfn.text("/*")),
                    Cfn.join(
                        "", Cfn.text("arn:"), Cfn.partition(), Cfn.text(":s3:::"), Cfn.ref(ID))))
            .put(
                "Condition",
                Cfn.object().put("Bool", Cfn.object().put("aws:SecureTransport", false)))
            .build();
    return Cfn.object()
        .put("Bucket", Cfn.ref(ID))
        .put("PolicyDocument", Cfn.object().put("Statement", Cfn.list(statement)));
  }
}
