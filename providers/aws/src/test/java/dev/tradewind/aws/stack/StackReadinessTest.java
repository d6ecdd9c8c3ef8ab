package dev.tradewind.aws.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.progress.Progress;
import dev.tradewind.spi.progress.ProgressEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stack in any state is brought into one that can be updated, or the user is told what to do. */
class StackReadinessTest {

  private final List<ProgressEvent> told = new ArrayList<>();

  @Test
  void thereMayBeNoStack() throws Exception {
    assertThat(ready(new FakeCloudFormation(null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "UPDATE_FAILED"})
  void aStackThatCanBeUpdatedIsLeftAlone(String status) throws Exception {
    FakeCloudFormation cloud = new FakeCloudFormation(status);

    assertThat(ready(cloud)).map(StackState::status).contains(status);
    assertThat(cloud.calls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "REVIEW_IN_PROGRESS"})
  void whatWasNeverCreatedIsDeleted(String status) throws Exception {
    FakeCloudFormation cloud = new FakeCloudFormation(status).on("DeleteStack", token -> {});
    cloud.later(() -> cloud.stackEvent("DELETE_IN_PROGRESS", "mine"));
    cloud.later(() -> cloud.stack(null));

    assertThat(ready(cloud)).isEmpty();
    assertThat(cloud.calls()).containsExactly("DeleteStack");
    assertThat(told).anyMatch(ProgressEvent.Noticed.class::isInstance);
  }

  @Test
  void anOperationOfSomeoneElseIsWaitedFor() throws Exception {
    FakeCloudFormation cloud = new FakeCloudFormation("UPDATE_IN_PROGRESS");
    cloud.later(() -> cloud.event("Jobs", "UPDATE_COMPLETE", ""));
    cloud.later(() -> cloud.stackEvent("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", ""));
    cloud.later(() -> cloud.stackEvent("UPDATE_COMPLETE", ""));

    assertThat(ready(cloud)).map(StackState::status).contains("UPDATE_COMPLETE");
    assertThat(cloud.calls()).isEmpty();
  }

  /** The event may be there before the status is, and then there will be no other. */
  @Test
  void anOperationWhoseLastEventHasComeAlreadyEndsWithTheStatus() throws Exception {
    FakeCloudFormation cloud = new FakeCloudFormation(null);
    cloud.stackEvent("UPDATE_COMPLETE", "");
    cloud.stack("UPDATE_IN_PROGRESS");
    for (int i = 0; i < 4; i++) {
      cloud.later(() -> {});
    }
    cloud.later(() -> cloud.stack("UPDATE_COMPLETE"));
    for (int i = 0; i < 4; i++) {
      cloud.later(() -> {});
    }

    assertThat(ready(cloud)).map(StackState::status).contains("UPDATE_COMPLETE");
  }

  @Test
  void aStuckRollbackIsContinuedOnce() throws Exception {
    FakeCloudFormation cloud = new FakeCloudFormation("UPDATE_ROLLBACK_FAILED");
    cloud.later(() -> cloud.stackEvent("UPDATE_ROLLBACK_IN_PROGRESS", ""));
    cloud.later(() -> cloud.stackEvent("UPDATE_ROLLBACK_COMPLETE", ""));

    assertThat(ready(cloud)).map(StackState::status).contains("UPDATE_ROLLBACK_COMPLETE");
    assertThat(cloud.calls()).containsExactly("ContinueUpdateRollback");
  }

  @Test
  void aRollbackThatGetsStuckAgainIsToldByWhatStandsInTheWay() {
    FakeCloudFormation cloud = new FakeCloudFormation("UPDATE_ROLLBACK_FAILED");
    cloud.later(
        () -> {
          cloud.stackEvent("UPDATE_ROLLBACK_IN_PROGRESS", "");
          cloud.event("Jobs", "UPDATE_FAILED", "the queue is gone");
          cloud.stackEvent("UPDATE_ROLLBACK_FAILED", "");
        });

    assertThatThrownBy(() -> ready(cloud))
        .isInstanceOf(ProviderException.class)
        .hasMessage("Jobs (AWS::SQS::Queue) could not be updated: the queue is gone");
    assertThat(cloud.calls()).containsExactly("ContinueUpdateRollback");
  }

  @Test
  void aRollbackThatGetsStuckForNoGivenReasonIsLeftToTheUser() {
    FakeCloudFormation cloud = new FakeCloudFormation("UPDATE_ROLLBACK_FAILED");
    cloud.later(() -> cloud.stackEvent("UPDATE_ROLLBACK_FAILED", ""));

    assertThatThrownBy(() -> ready(cloud))
        .isInstanceOfSatisfying(
            ProviderException.class,
            e -> {
              assertThat(e.diagnostic().code()).isEqualTo("stack-stuck");
              assertThat(e.diagnostic().detail()).contains("--resources-to-skip");
            });
  }

  @Test
  void aHalfRemovedStackIsLeftToRemove() {
    FakeCloudFormation cloud = new FakeCloudFormation("DELETE_FAILED");

    assertThatThrownBy(() -> ready(cloud))
        .isInstanceOfSatisfying(
            ProviderException.class,
            e -> assertThat(e.diagnostic().detail()).contains("`tradewind remove`"));
    assertThat(cloud.calls()).isEmpty();
  }

  private Optional<StackState> ready(FakeCloudFormation cloud) throws Exception {
    Progress progress = told::add;
    return new StackReadiness(
            cloud,
            new StackOperations(cloud, cloud.pause(), progress, "shop-dev", () -> "mine"),
            progress,
            "shop-dev")
        .ready();
  }
}
