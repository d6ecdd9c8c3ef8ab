package dev.tradewind.aws.session;

import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Notes on a failure which call it came from, which the SDK's exceptions do not say. */
final class NamesFailedCalls implements ExecutionInterceptor {

  /** The call a failure came from. */
  private static final class Call extends Exception {
    private static final long serialVersionUID = 1;

    Call(String name) {
      super(name, null, false, false);
    }
  }

  /** {@code CloudFormation CreateChangeSet}; empty when the failure did not come from a call. */
  static Optional<String> of(Throwable failure) {
    for (Throwable noted : failure.getSuppressed()) {
      if (noted instanceof Call call) {
        return Optional.ofNullable(call.getMessage());
      }
    }
    return Optional.empty();
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    context.exception().addSuppressed(new Call(service + " " + operation));
  }
}
