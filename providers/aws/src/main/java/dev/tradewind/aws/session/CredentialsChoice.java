package dev.tradewind.aws.session;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFileSupplier;

/**
 * Whose credentials are used, in the order of the Serverless Framework: {@code --aws-profile},
 * {@code AWS_<STAGE>_PROFILE}, {@code AWS_<STAGE>_ACCESS_KEY_ID}, {@code AWS_PROFILE}, {@code
 * AWS_ACCESS_KEY_ID}, {@code provider.profile}, and at last the SDK's own chain (web identity,
 * container, instance).
 */
final class CredentialsChoice {

  private final Map<String, String> environment;

  CredentialsChoice(Map<String, String> environment) {
    this.environment = environment;
  }

  AwsCredentialsProvider of(
      String stage, @Nullable String projectProfile, @Nullable String commandProfile) {
    if (commandProfile != null) {
      return profile(commandProfile);
    }
    String prefix = "AWS_" + stage.toUpperCase(Locale.ROOT) + "_";
    String stageProfile = said(prefix + "PROFILE");
    if (stageProfile != null) {
      return profile(stageProfile);
    }
    String stageKey = said(prefix + "ACCESS_KEY_ID");
    String stageSecret = said(prefix + "SECRET_ACCESS_KEY");
    if (stageKey != null && stageSecret != null) {
      return StaticCredentialsProvider.create(
          keys(stageKey, stageSecret, said(prefix + "SESSION_TOKEN")));
    }
    String profile = said("AWS_PROFILE");
    if (profile != null) {
      return profile(profile);
    }
    if (projectProfile != null && said("AWS_ACCESS_KEY_ID") == null) {
      return profile(projectProfile);
    }
    return DefaultCredentialsProvider.builder().build();
  }

  private @Nullable String said(String variable) {
    String value = environment.get(variable);
    return value == null || value.isEmpty() ? null : value;
  }

  private static AwsCredentialsProvider profile(String name) {
    return new NamedProfile(name, ProfileFileSupplier.defaultSupplier());
  }

  private static software.amazon.awssdk.auth.credentials.AwsCredentials keys(
      String key, String secret, @Nullable String token) {
    return token == null
        ? AwsBasicCredentials.create(key, secret)
        : AwsSessionCredentials.create(key, secret, token);
  }
}
