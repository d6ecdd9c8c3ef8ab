package dev.tradewind.aws.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionCodeRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;

/** Functions in memory, with updates that can be busy, slow or faulty. */
final class FakeFunctionApi implements FunctionApi {

  final Map<String, GetFunctionResponse> versions = new HashMap<>();
  final List<UpdateFunctionCodeRequest> codeUpdates = new ArrayList<>();
  final List<UpdateFunctionConfigurationRequest> settingUpdates = new ArrayList<>();

  /** What the next looks see; done when there is nothing more. */
  final Deque<UpdateStatus> statuses = new ArrayDeque<>();

  /** What someone else has made of the function, when they have. */
  @Nullable String revision;

  /** Functions that the next looks find, before the one that stays. */
  final Deque<GetFunctionResponse> before = new ArrayDeque<>();

  /** How many calls are refused before one is taken. */
  int busy;

  @Override
  public Optional<GetFunctionResponse> find(String name, @Nullable String qualifier) {
    if (qualifier == null && !before.isEmpty()) {
      return Optional.of(before.removeFirst());
    }
    return Optional.ofNullable(versions.get(qualifier == null ? "$LATEST" : qualifier));
  }

  @Override
  public UpdateStatus status(String name) {
    return statuses.isEmpty()
        ? new UpdateStatus(UpdateStatus.Stage.DONE, null)
        : statuses.removeFirst();
  }

  @Override
  public void update(UpdateFunctionCodeRequest request) throws BusyException, ChangedException {
    refuse(request.revisionId());
    codeUpdates.add(request);
  }

  @Override
  public void update(UpdateFunctionConfigurationRequest request)
      throws BusyException, ChangedException {
    refuse(request.revisionId());
    settingUpdates.add(request);
  }

  private void refuse(@Nullable String revision) throws BusyException, ChangedException {
    if (busy > 0) {
      busy--;
      throw new BusyException(new IllegalStateException("busy"));
    }
    if (this.revision != null && !this.revision.equals(revision)) {
      throw new ChangedException(new IllegalStateException("changed"));
    }
  }
}
