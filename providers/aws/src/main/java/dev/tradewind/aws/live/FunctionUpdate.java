package dev.tradewind.aws.live;

import dev.tradewind.aws.stack.Pause;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.ProviderException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionCodeRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;

/**
 * One update of a function: tried again while another one is under way, and waited for, since
 * Lambda answers before it is made.
 */
final class FunctionUpdate {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final Duration LONGEST_BUSY = Duration.ofSeconds(60);
  private static final Duration LONGEST_UPDATE = Duration.ofMinutes(5);

  private final FunctionApi api;
  private final Pause pause;

  FunctionUpdate(FunctionApi api, Pause pause) {
    this.api = api;
    this.pause = pause;
  }

  void run(UpdateFunctionCodeRequest request) throws ProviderException, InterruptedException {
    String name = request.functionName();
    start(name, () -> api.update(request));
    await(name);
  }

  void run(UpdateFunctionConfigurationRequest request)
      throws ProviderException, InterruptedException {
    String name = request.functionName();
    start(name, () -> api.update(request));
    await(name);
  }

  /**
   * The function when no update of it is under way, since the end of one makes a new revision; as
   * it is when that takes longer than a minute.
   */
  Optional<GetFunctionResponse> settled(String name) throws InterruptedException {
    Optional<GetFunctionResponse> found = api.find(name, null);
    for (Duration waited = Duration.ZERO;
        waited.compareTo(LONGEST_BUSY) < 0 && found.filter(FunctionUpdate::isUnderWay).isPresent();
        waited = waited.plus(BETWEEN_LOOKS)) {
      pause.of(BETWEEN_LOOKS);
      found = api.find(name, null);
    }
    return found;
  }

  private static boolean isUnderWay(GetFunctionResponse function) {
    FunctionConfiguration configuration = function.configuration();
    return configuration.lastUpdateStatus() == LastUpdateStatus.IN_PROGRESS
        || configuration.state() == State.PENDING;
  }

  private interface Start {
    void run() throws FunctionApi.BusyException, FunctionApi.ChangedException;
  }

  private void start(String name, Start start) throws ProviderException, InterruptedException {
    Duration waited = Duration.ZERO;
    while (true) {
      try {
        start.run();
        return;
      } catch (FunctionApi.BusyException e) {
        if (waited.compareTo(LONGEST_BUSY) >= 0) {
          throw failed(
              "function-busy",
              "cannot update " + name + ": another update of it is under way",
              "It did not end within a minute. Run the command again later.");
        }
        pause.of(BETWEEN_LOOKS);
        waited = waited.plus(BETWEEN_LOOKS);
      } catch (FunctionApi.ChangedException e) {
        throw failed(
            "function-changed",
            "did not update " + name + ": someone else has changed it in the meantime",
            "What they did stays. Look at it with them, or run the command again to go on from"
                + " there.");
      }
    }
  }

  private void await(String name) throws ProviderException, InterruptedException {
    for (Duration waited = Duration.ZERO;
        waited.compareTo(LONGEST_UPDATE) < 0;
        waited = waited.plus(BETWEEN_LOOKS)) {
      UpdateStatus status = api.status(name);
      switch (status.stage()) {
        case DONE -> {
          return;
        }
        case FAILED ->
            throw failed(
                "function-update-failed",
                "the update of " + name + " failed",
                Objects.requireNonNullElse(status.reason(), "Lambda gives no reason.")
                    + " `tradewind deploy` brings the whole service up to date.");
        case UNDER_WAY -> pause.of(BETWEEN_LOOKS);
      }
    }
    throw failed(
        "function-update-slow",
        "the update of " + name + " has not ended within five minutes",
        "It goes on. `tradewind deploy list functions` shows when the function was last changed.");
  }

  private static ProviderException failed(String code, String summary, String detail) {
    return new ProviderException(Diagnostic.error(code, summary, detail, null));
  }
}
