package dev.tradewind.aws.custom;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The functions of ours behind {@code Custom::…} resources, and the role that they share. */
public final class CustomResources {

  /** The role of all of them, unless the file names a role for deployments. */
  public static final String ROLE_ID = "IamRoleCustomResourcesLambdaExecution";

  /** The name of the archive, in the output folder and in the bucket. */
  public static final String ARCHIVE = "custom-resources.zip";

  private static final int MEMORY_MB = 1024;
  private static final int TIMEOUT_SECONDS = 180;
  private static final int LONGEST_NAME = 64;
  private static final String RUNTIME = "nodejs24.x";

  /** What a function of ours does. */
  public enum Kind {
    EXISTING_S3("custom-resource-existing-s3", "s3/handler.handler"),
    EXISTING_COGNITO_USER_POOL("custom-resource-existing-cup", "cognito-user-pool/handler.handler"),
    API_GATEWAY_LOG_ROLE(
        "custom-resource-apigw-cw-role", "api-gateway-cloud-watch-role/handler.handler");

    private final String functionName;
    private final String handler;

    Kind(String functionName, String handler) {
      this.functionName = functionName;
      this.handler = handler;
    }

    /** The logical id of its function, whose ARN is the resource's {@code ServiceToken}. */
    public String functionId() {
      return LogicalIds.lambdaFunction(LogicalIds.function(functionName));
    }
  }

  private final Compilation compilation;
  private final Set<Kind> used = EnumSet.noneOf(Kind.class);
  private final CustomResourcesRole role;

  public CustomResources(Compilation compilation) {
    this.compilation = compilation;
    this.role = new CustomResourcesRole(compilation);
  }

  /**
   * Sees to it that a function is in the template.
   *
   * @param needed what it has to be allowed; a statement on a resource that has one already is left
   *     out
   * @return the logical id of the function
   */
  public String use(Kind kind, List<Mapping> needed) {
    Optional<Node> deploymentRole = deploymentRole();
    if (deploymentRole.isEmpty()) {
      role.allow(needed, writesLogs());
    }
    if (used.add(kind)) {
      addFunction(kind, deploymentRole);
    }
    return kind.functionId();
  }

  /** Whether the archive is needed. */
  public boolean used() {
    return !used.isEmpty();
  }

  private Optional<Node> deploymentRole() {
    Settings provider = Settings.ofProvider(compilation.service());
    Optional<Node> current = provider.written().at("iam", "deploymentRole");
    return current.isPresent() ? current.filter(Settings::counts) : provider.value("cfnRole");
  }

  private void addFunction(Kind kind, Optional<Node> deploymentRole) {
    Settings provider = Settings.ofProvider(compilation.service());
    String name = name(kind);
    List<Node> awaited = new ArrayList<>();
    MappingBuilder properties =
        Cfn.object()
            .put("Code", compilation.code().of(ARCHIVE))
            .put("FunctionName", name)
            .put("Handler", kind.handler)
            .put("MemorySize", MEMORY_MB)
            .put("Runtime", runtime(provider))
            .put("Timeout", TIMEOUT_SECONDS);
    provider
        .value("architecture")
        .ifPresent(architecture -> properties.put("Architectures", Cfn.list(architecture)));
    if (deploymentRole.isPresent()) {
      properties.put("Role", deploymentRole.get());
    } else {
      properties.put("Role", Cfn.getAtt(ROLE_ID, "Arn"));
      awaited.add(Cfn.text(ROLE_ID));
    }
    if (writesLogs()) {
      awaited.add(Cfn.text(LogicalIds.logGroup(kind.functionName)));
      compilation.template().add(logGroup(kind, name, provider));
    }
    compilation
        .template()
        .add(
            Resource.of(kind.functionId(), "AWS::Lambda::Function", properties)
                .dependingOn(Cfn.list(awaited)));
  }

  private static Resource logGroup(Kind kind, String name, Settings provider) {
    return Resource.of(
        LogicalIds.logGroup(kind.functionName),
        "AWS::Logs::LogGroup",
        Cfn.object()
            .put("LogGroupName", "/aws/lambda/" + name)
            .put("RetentionInDays", provider.value("logRetentionInDays").orElse(null))
            .put("DataProtectionPolicy", provider.value("logDataProtectionPolicy").orElse(null)));
  }

  private boolean writesLogs() {
    return Settings.ofProvider(compilation.service()).has("logs", "frameworkLambda");
  }

  private static Node runtime(Settings provider) {
    return provider
        .value("runtime")
        .filter(Scalar.Text.class::isInstance)
        .filter(runtime -> runtime.asText().orElseThrow().startsWith("nodejs"))
        .orElseGet(() -> Cfn.text(RUNTIME));
  }

  private String name(Kind kind) {
    String name =
        compilation.service().name()
            + "-"
            + compilation.service().stage()
            + "-"
            + kind.functionName;
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME / 2) + md5(name);
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
