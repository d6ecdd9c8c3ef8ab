package dev.tradewind.aws.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.diagnostic.Diagnostic;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;

/** What AWS answers in error, as a message. */
class AwsFailureTest {

  @ParameterizedTest
  @CsvSource({
    "InvalidClientTokenId, aws-credentials-refused, does not know these credentials",
    "SignatureDoesNotMatch, aws-credentials-refused, does not know these credentials",
    "ExpiredToken, aws-credentials-expired, the credentials have expired",
    "AccessDenied, aws-access-denied, denies access: no such rights",
    "ValidationError, aws-refused, no such rights"
  })
  void theCodeOfAnErrorDecides(String code, String diagnostic, String words) {
    Diagnostic told = told(refusal(code, "no such rights."));

    assertThat(told.code()).isEqualTo(diagnostic);
    assertThat(told.summary()).startsWith("cannot deploy the stack shop-dev: ").contains(words);
  }

  @Test
  void anErrorWithoutWordsIsToldByItsStatus() {
    assertThat(told(refusal("Odd", " ")).summary())
        .isEqualTo("cannot deploy the stack shop-dev: the answer was HTTP 418");
  }

  @Test
  void causesOfAFailedCallAreLookedThrough() {
    assertThat(told(client(new UnknownHostException("nowhere"))).code())
        .isEqualTo("aws-not-reachable");
    assertThat(told(client(new ConnectException("refused"))).summary())
        .endsWith("AWS cannot be reached: refused");
    assertThat(told(client(new SocketTimeoutException("read"))).detail())
        .contains("it goes on from where this one ended");
  }

  @Test
  void missingCredentialsAreNoMystery() {
    assertThat(
            told(SdkClientException.create("Unable to load credentials from any of the providers"))
                .code())
        .isEqualTo("aws-credentials-missing");
  }

  @Test
  void aSummaryIsOneLine() {
    assertThat(told(refusal("Odd", "one\n  two")).summary()).endsWith(": one two");
  }

  private static Diagnostic told(SdkException failure) {
    return AwsFailure.of("deploy the stack shop-dev", failure).diagnostic();
  }

  private static SdkException client(Exception cause) {
    return SdkClientException.create("cannot", new RuntimeException(cause));
  }

  private static AwsServiceException refusal(String code, String message) {
    return CloudFormationException.builder()
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
        .statusCode(418)
        .build();
  }
}
