package dev.tradewind.aws.session;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.ProviderException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** What AWS, or the way there, answered in error, as a message that says what to do. */
public final class AwsFailure {

  private static final List<String> WRONG_CREDENTIALS =
      List.of(
          "InvalidClientTokenId",
          "UnrecognizedClientException",
          "InvalidAccessKeyId",
          "SignatureDoesNotMatch",
          "InvalidSignatureException",
          "AuthFailure");

  private static final List<String> EXPIRED =
      List.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");

  private static final List<String> DENIED =
      List.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "Forbidden");

  private AwsFailure() {}

  /**
   * @param attempted what was being done, to go on from "cannot": {@code "deploy the stack
   *     shop-dev"}
   */
  public static ProviderException of(String attempted, SdkException failure) {
    if (failure instanceof AbortedException || Thread.currentThread().isInterrupted()) {
      return interrupted(attempted, failure); // A cut connection is one of the ways it shows.
    }
    String call =
        NamesFailedCalls.of(failure).map(name -> "The call that failed: " + name + ".").orElse("");
    Diagnostic diagnostic =
        failure instanceof AwsServiceException refused
            ? refused(attempted, call, refused)
            : unreachable(attempted, call, failure);
    return new ProviderException(diagnostic, failure);
  }

  /** Leaves the thread interrupted. */
  static ProviderException interrupted(String attempted, Exception cause) {
    Thread.currentThread().interrupt();
    return new ProviderException(
        Diagnostic.error(
            "interrupted",
            "interrupted: was about to " + attempted,
            "What AWS has begun goes on there. Run the command again to go on.",
            null),
        cause);
  }

  private static Diagnostic refused(String attempted, String call, AwsServiceException refused) {
    String code = Optional.ofNullable(refused.awsErrorDetails()).map(e -> e.errorCode()).orElse("");
    if (WRONG_CREDENTIALS.contains(code)) {
      return failure(
          "aws-credentials-refused",
          attempted,
          "AWS does not know these credentials (" + code + ")",
          "Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or the profile. " + call);
    }
    if (EXPIRED.contains(code)) {
      return failure(
          "aws-credentials-expired",
          attempted,
          "the credentials have expired",
          "Get new ones, for example with `aws sso login`, and run the command again. " + call);
    }
    String said = message(refused);
    if (DENIED.contains(code) || refused.statusCode() == HttpURLConnection.HTTP_FORBIDDEN) {
      return failure(
          "aws-access-denied",
          attempted,
          "AWS denies access: " + said,
          "Allow the action in the policy of the user or role that deploys. " + call);
    }
    return failure("aws-refused", attempted, said, call);
  }

  /** The words of the service, without the ids that the SDK adds. */
  public static String message(AwsServiceException refused) {
    String said =
        Optional.ofNullable(refused.awsErrorDetails()).map(e -> e.errorMessage()).orElse(null);
    if (said == null || said.isBlank()) {
      return "the answer was HTTP " + refused.statusCode();
    }
    return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
  }

  private static Diagnostic unreachable(String attempted, String call, SdkException failure) {
    String said = String.valueOf(failure.getMessage());
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SessionFailure session) {
        return failure(session.code(), attempted, session.why(), session.advice() + " " + call)
            .suggesting(session.suggestion());
      }
      if (cause instanceof UnknownHostException || cause instanceof ConnectException) {
        return failure(
            "aws-not-reachable",
            attempted,
            "AWS cannot be reached: " + cause.getMessage(),
            "Check the network, the region and AWS_ENDPOINT_URL. " + call);
      }
      if (cause instanceof SocketTimeoutException) {
        return failure(
            "aws-not-reachable",
            attempted,
            "AWS does not answer: " + cause.getMessage(),
            "Run the command again; it goes on from where this one ended. " + call);
      }
    }
    if (said.contains("load credentials")) {
      return failure(
          "aws-credentials-missing",
          attempted,
          "there are no AWS credentials",
          "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or choose a profile of ~/.aws/config"
              + " with --aws-profile. "
              + call);
    }
    return failure("aws-call-failed", attempted, said, call);
  }

  private static Diagnostic failure(String code, String attempted, String why, String detail) {
    return Diagnostic.error(
        code, "cannot " + attempted + ": " + oneLine(why), detail.strip(), null);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
