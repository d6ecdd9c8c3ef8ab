package dev.tradewind.aws.session;

import dev.tradewind.model.diagnostic.NearestName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileLocation;

/** The credentials of a profile that somebody named; says why where there are none. */
final class NamedProfile implements AwsCredentialsProvider {

  /** What the SSO services answer to a session that has ended. */
  private static final Set<Integer> ENDED = Set.of(400, 401);

  /** {@code sso} and {@code ssooidc}. */
  private static final String SSO_SERVICES = "software.amazon.awssdk.services.sso";

  private final String name;
  private final Supplier<ProfileFile> files;
  private final AwsCredentialsProvider sdk;

  /**
   * @param files both files of profiles as one
   */
  NamedProfile(String name, Supplier<ProfileFile> files) {
    this.name = name;
    this.files = files;
    this.sdk = ProfileCredentialsProvider.builder().profileName(name).profileFile(files).build();
  }

  @Override
  public AwsCredentials resolveCredentials() {
    ProfileFile file = files.get();
    if (file.profile(name).isEmpty()) {
      throw new SessionFailure(
          "aws-profile-missing",
          "there is no profile `" + name + "`",
          "Looked in " + places() + ". `aws configure list-profiles` shows what is there.",
          NearestName.of(name, file.profiles().keySet()).orElse(null),
          null);
    }
    try {
      return sdk.resolveCredentials();
    } catch (SdkException e) {
      throw explained(chain(file), e).orElse(e);
    }
  }

  private Optional<SdkException> explained(List<Profile> chain, SdkException e) {
    if (e instanceof AbortedException || isCut(e)) {
      return Optional.empty();
    }
    boolean refused = e instanceof AwsServiceException;
    if (refused && has(chain, "mfa_serial")) {
      return failure(
          "aws-profile-needs-mfa",
          "the profile `" + name + "` asks for an MFA code, which only the AWS command line does",
          "Run `eval \"$(aws configure export-credentials --profile "
              + name
              + " --format env)\"`, which asks for the code, then this command without the"
              + " profile.",
          e);
    }
    Optional<Profile> sso =
        chain.stream().filter(p -> has(p, "sso_session") || has(p, "sso_start_url")).findFirst();
    if (sso.isPresent() && isAboutSso(e)) {
      return failure(
          "aws-sso-session-ended",
          "the SSO session of the profile `" + name + "` has ended, or has not begun",
          "Run `aws sso login --profile " + sso.get().name() + "`, then this command again.",
          e);
    }
    return String.valueOf(e.getMessage()).contains("contained no credentials")
        ? failure(
            "aws-profile-without-credentials",
            "the profile `" + name + "` has no credentials",
            "It stands in " + places() + ". `aws configure --profile " + name + "` sets them.",
            e)
        : Optional.empty();
  }

  /** The answer of an SSO service to a session that has ended, or the SDK's that there is none. */
  private static boolean isAboutSso(SdkException e) {
    if (e instanceof AwsServiceException refused) {
      return e.getClass().getName().startsWith(SSO_SERVICES)
          && ENDED.contains(refused.statusCode());
    }
    return e.getClass().getName().startsWith(SSO_SERVICES)
        || String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("token");
  }

  private static Optional<SdkException> failure(
      String code, String why, String advice, SdkException cause) {
    return Optional.of(new SessionFailure(code, why, advice, null, cause));
  }

  /** The network, not the profile, is at fault. */
  private static boolean isCut(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  /** The profile and those that it assumes its role from. */
  private List<Profile> chain(ProfileFile file) {
    List<Profile> chain = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    @Nullable String next = name;
    while (next != null && seen.add(next)) {
      Profile profile = file.profile(next).orElse(null);
      if (profile == null) {
        break;
      }
      chain.add(profile);
      next = profile.property("source_profile").orElse(null);
    }
    return chain;
  }

  private static boolean has(List<Profile> chain, String property) {
    return chain.stream().anyMatch(profile -> has(profile, property));
  }

  private static boolean has(Profile profile, String property) {
    return profile.property(property).isPresent();
  }

  private static String places() {
    return ProfileFileLocation.configurationFilePath()
        + " and "
        + ProfileFileLocation.credentialsFilePath();
  }

  @Override
  public String toString() {
    return "NamedProfile[" + name + "]";
  }
}
