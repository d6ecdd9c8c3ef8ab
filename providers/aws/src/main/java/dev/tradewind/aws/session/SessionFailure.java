package dev.tradewind.aws.session;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Why a session cannot be opened or has no credentials, and what to do about it. */
final class SessionFailure extends SdkClientException {

  private static final long serialVersionUID = 1;

  private final String code;
  private final String why;
  private final String advice;
  private final @Nullable String suggestion;

  /**
   * @param why goes on from a colon, without a full stop
   * @param advice in sentences
   * @param suggestion the nearest name of a profile; null when there is none
   */
  SessionFailure(
      String code,
      String why,
      String advice,
      @Nullable String suggestion,
      @Nullable Throwable cause) {
    super(SdkClientException.builder().message(why).cause(cause));
    this.code = code;
    this.why = why;
    this.advice = advice;
    this.suggestion = suggestion;
  }

  String code() {
    return code;
  }

  String why() {
    return why;
  }

  String advice() {
    return advice;
  }

  @Nullable String suggestion() {
    return suggestion;
  }

  @Override
  public boolean retryable() {
    return false;
  }
}
