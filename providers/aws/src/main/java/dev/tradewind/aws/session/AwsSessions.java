package dev.tradewind.aws.session;

import dev.tradewind.model.Service;
import dev.tradewind.model.node.Scalar;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/** Opens sessions, with the credentials that project, command and environment choose. */
public final class AwsSessions {

  /** The region of a project that names none, as in the Serverless Framework. */
  public static final String DEFAULT_REGION = "us-east-1";

  private final Map<String, String> environment;

  public AwsSessions(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** For a service: its region, and its {@code provider.profile} or {@code --aws-profile}. */
  public AwsSession open(Service service) {
    String profile =
        service
            .provider()
            .settings()
            .get("profile")
            .filter(Scalar.Text.class::isInstance)
            .map(node -> ((Scalar.Text) node).value())
            .orElse(null);
    return open(region(service), service.stage(), profile, service.options().get("aws-profile"));
  }

  /** The region that a service goes to. */
  public String region(Service service) {
    return Optional.ofNullable(service.provider().region()).orElse(DEFAULT_REGION);
  }

  /**
   * @param projectProfile {@code provider.profile}; null when the project has none
   * @param commandProfile {@code --aws-profile}; null when the command has none
   */
  public AwsSession open(
      String region,
      String stage,
      @Nullable String projectProfile,
      @Nullable String commandProfile) {
    Endpoints.check(environment);
    return new AwsSession(
        Region.of(region),
        new CredentialsChoice(environment).of(stage, projectProfile, commandProfile),
        usesEmulator());
  }

  private boolean usesEmulator() {
    return environment.containsKey("AWS_ENDPOINT_URL")
        || environment.containsKey("AWS_ENDPOINT_URL_S3");
  }
}
