package dev.tradewind.aws.live;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionCodeRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;

/** What is asked of Lambda to change a deployed function. */
interface FunctionApi {

  /**
   * @param qualifier a version or alias; null for what was deployed last
   */
  Optional<GetFunctionResponse> find(String name, @Nullable String qualifier);

  UpdateStatus status(String name);

  void update(UpdateFunctionCodeRequest request) throws BusyException, ChangedException;

  void update(UpdateFunctionConfigurationRequest request) throws BusyException, ChangedException;

  /** The function is not the one any more that the request was made for. */
  final class ChangedException extends Exception {
    private static final long serialVersionUID = 1;

    ChangedException(Throwable cause) {
      super(cause);
    }
  }

  /** Another update of the function is under way. */
  final class BusyException extends Exception {
    private static final long serialVersionUID = 1;

    BusyException(Throwable cause) {
      super(cause);
    }
  }
}
