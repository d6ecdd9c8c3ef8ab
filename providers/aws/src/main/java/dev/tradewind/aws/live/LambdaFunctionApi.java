package dev.tradewind.aws.live;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionCodeRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;

/** Lambda itself. */
final class LambdaFunctionApi implements FunctionApi {

  private final LambdaClient client;

  LambdaFunctionApi(LambdaClient client) {
    this.client = client;
  }

  @Override
  public Optional<GetFunctionResponse> find(String name, @Nullable String qualifier) {
    try {
      return Optional.of(
          client.getFunction(request -> request.functionName(name).qualifier(qualifier)));
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  /** A function in a network is pending for a while after it was made. */
  @Override
  public UpdateStatus status(String name) {
    GetFunctionConfigurationResponse function =
        client.getFunctionConfiguration(request -> request.functionName(name));
    if (function.lastUpdateStatus() == LastUpdateStatus.FAILED) {
      return new UpdateStatus(UpdateStatus.Stage.FAILED, function.lastUpdateStatusReason());
    }
    if (function.state() == State.FAILED) {
      return new UpdateStatus(UpdateStatus.Stage.FAILED, function.stateReason());
    }
    boolean underWay =
        function.lastUpdateStatus() == LastUpdateStatus.IN_PROGRESS
            || function.state() == State.PENDING;
    return new UpdateStatus(
        underWay ? UpdateStatus.Stage.UNDER_WAY : UpdateStatus.Stage.DONE, null);
  }

  @Override
  public void update(UpdateFunctionCodeRequest request) throws BusyException, ChangedException {
    try {
      client.updateFunctionCode(request);
    } catch (ResourceConflictException e) {
      throw new BusyException(e);
    } catch (PreconditionFailedException e) {
      throw new ChangedException(e);
    }
  }

  @Override
  public void update(UpdateFunctionConfigurationRequest request)
      throws BusyException, ChangedException {
    try {
      client.updateFunctionConfiguration(request);
    } catch (ResourceConflictException e) {
      throw new BusyException(e);
    } catch (PreconditionFailedException e) {
      throw new ChangedException(e);
    }
  }
}
