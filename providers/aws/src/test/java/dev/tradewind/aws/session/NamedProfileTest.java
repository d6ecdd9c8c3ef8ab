package dev.tradewind.aws.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.ProfileFile;

class NamedProfileTest {

  private static final String PROFILES =
      """
      [default]
      aws_access_key_id = k
      aws_secret_access_key = s
      [profile production]
      region = eu-west-1
      [profile sso]
      sso_session = corp
      sso_account_id = 123456789012
      sso_role_name = dev
      [sso-session corp]
      sso_region = eu-west-1
      sso_start_url = https://nowhere.invalid/start-4711
      [profile role]
      role_arn = arn:aws:iam::123456789012:role/deploy
      source_profile = default
      mfa_serial = arn:aws:iam::123456789012:mfa/ada
      region = eu-west-1
      """;

  private static NamedProfile profile(String name) {
    return new NamedProfile(
        name,
        () ->
            ProfileFile.builder()
                .content(new ByteArrayInputStream(PROFILES.getBytes(UTF_8)))
                .type(ProfileFile.Type.CONFIGURATION)
                .build());
  }

  private static Diagnostic failure(String name) {
    SdkException failure =
        catchThrowableOfType(SdkException.class, profile(name)::resolveCredentials);
    return AwsFailure.of("deploy the stack shop-dev", failure).diagnostic();
  }

  @Test
  void aProfileThatIsThereGivesItsKeys() {
    assertThat(profile("default").resolveCredentials().accessKeyId()).isEqualTo("k");
  }

  @Test
  void aProfileThatIsNotThereNamesTheFilesAndTheNearest() {
    Diagnostic told = failure("prodution");

    assertThat(told.code()).isEqualTo("aws-profile-missing");
    assertThat(told.summary())
        .isEqualTo("cannot deploy the stack shop-dev: there is no profile `prodution`");
    assertThat(told.detail()).contains("config and ", "credentials");
    assertThat(told.suggestion()).isEqualTo("production");
  }

  @Test
  void aProfileWithoutCredentialsIsNotCalledMissing() {
    assertThat(failure("production").code()).isEqualTo("aws-profile-without-credentials");
  }

  @Test
  void anSsoSessionThatHasEndedSaysHowToBeginOne() {
    Diagnostic told = failure("sso");

    assertThat(told.code()).isEqualTo("aws-sso-session-ended");
    assertThat(told.detail()).contains("`aws sso login --profile sso`");
  }

  @Test
  void aRoleThatWantsAnMfaCodeSaysWhoAsksForIt() throws Exception {
    HttpServer sts =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sts.createContext(
        "/",
        exchange -> {
          byte[] denied =
              ("<ErrorResponse><Error><Code>AccessDenied</Code><Message>not authorized</Message>"
                      + "</Error></ErrorResponse>")
                  .getBytes(UTF_8);
          exchange.sendResponseHeaders(403, denied.length);
          exchange.getResponseBody().write(denied);
          exchange.close();
        });
    sts.start();
    System.setProperty("aws.endpointUrlSts", "http://localhost:" + sts.getAddress().getPort());
    try {
      Diagnostic told = failure("role");

      assertThat(told.code()).isEqualTo("aws-profile-needs-mfa");
      assertThat(told.detail())
          .contains("eval \"$(aws configure export-credentials --profile role --format env)\"");
    } finally {
      System.clearProperty("aws.endpointUrlSts");
      sts.stop(0);
    }
  }
}
