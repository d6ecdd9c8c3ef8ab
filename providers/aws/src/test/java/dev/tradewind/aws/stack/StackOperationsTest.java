package dev.tradewind.aws.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.SourceRange;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.progress.Progress;
import dev.tradewind.spi.progress.ProgressEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.InvalidChangeSetStatusException;

/** Operations are begun once, and followed to their end, by the events of the stack. */
class StackOperationsTest {

  private static final CreateStackRequest CREATION =
      CreateStackRequest.builder().stackName("shop-dev").build();

  private final List<ProgressEvent> told = new ArrayList<>();

  @Test
  void aStackWhoseCreationWasAnsweredIntoNothingIsWatched() throws Exception {
    FakeCloudFormation cloud = new FakeCloudFormation(null);
    cloud.on(
        "CreateStack",
        token -> {
          cloud.stackEvent("CREATE_IN_PROGRESS", token);
          throw FakeCloudFormation.secondAttempt(FakeCloudFormation.alreadyExists());
        });
    cloud.later(() -> cloud.stackEvent("CREATE_COMPLETE", "mine"));

    assertThat(operations(cloud).create(CREATION)).isEqualTo(new Outcome.Completed());
  }

  @Test
  void aStackThatSomeoneElseCreatesMeanwhileIsAFailure() {
    FakeCloudFormation cloud = new FakeCloudFormation(null);
    cloud.on(
        "CreateStack",
        token -> {
          cloud.stackEvent("CREATE_IN_PROGRESS", "theirs");
          throw FakeCloudFormation.secondAttempt(FakeCloudFormation.alreadyExists());
        });
    waits(cloud, 3);

    assertThatThrownBy(() -> operations(cloud).create(CREATION))
        .isInstanceOf(AlreadyExistsException.class);
  }

  @Test
  void aRefusalAtTheFirstAttemptIsBelievedAtOnce() {
    FakeCloudFormation cloud = new FakeCloudFormation(null);
    cloud.on(
        "CreateStack",
        token -> {
          throw FakeCloudFormation.alreadyExists().numAttempts(1).build();
        });

    assertThatThrownBy(() -> operations(cloud).create(CREATION))
        .isInstanceOf(AlreadyExistsException.class);
  }

  @Test
  void aChangeSetThatIsBeingExecutedAlreadyWasExecutedByTheFirstAttempt() throws Exception {
    FakeCloudFormation cloud = new FakeCloudFormation("UPDATE_COMPLETE");
    cloud.stackEvent("UPDATE_COMPLETE", "earlier");
    cloud.later(() -> cloud.stackEvent("UPDATE_IN_PROGRESS", "mine"));
    cloud.later(() -> cloud.stackEvent("UPDATE_COMPLETE", "mine"));

    Outcome outcome =
        operations(cloud)
            .update(
                FakeCloudFormation.ID,
                token -> {
                  throw FakeCloudFormation.secondAttempt(
                      InvalidChangeSetStatusException.builder().message("EXECUTE_IN_PROGRESS"));
                });

    assertThat(outcome).isEqualTo(new Outcome.Completed());
  }

  @Test
  void anUpdateWhoseEveryAnswerWasLostIsWatched() throws Exception {
    FakeCloudFormation cloud = new FakeCloudFormation("CREATE_COMPLETE");

    Outcome outcome =
        operations(cloud)
            .update(
                FakeCloudFormation.ID,
                token -> {
                  cloud.stackEvent("UPDATE_IN_PROGRESS", token);
                  cloud.stackEvent("UPDATE_COMPLETE", token);
                  throw SdkClientException.builder().message("cut").numAttempts(8).build();
                });

    assertThat(outcome).isEqualTo(new Outcome.Completed());
  }

  @Test
  void theFirstFailureIsTheCauseAndCancelledOnesAreLeftOut() throws Exception {
    FakeCloudFormation cloud = new FakeCloudFormation("UPDATE_COMPLETE");
    for (String id : List.of("A", "B", "C", "D", "E")) {
      cloud.event(id, "UPDATE_COMPLETE", "");
    }
    cloud.later(
        () -> {
          cloud.stackEvent("UPDATE_IN_PROGRESS", "mine");
          cloud.event("Jobs", "UPDATE_IN_PROGRESS", "");
          cloud.event("Jobs", "UPDATE_FAILED", "no such key\n  policy.");
          cloud.event("Mail", "UPDATE_FAILED", "Resource update cancelled");
          cloud.event("Logs", "CREATE_FAILED", "Resource creation cancelled");
          cloud.event("Late", "CREATE_FAILED", "limit exceeded");
          cloud.stackEvent("UPDATE_ROLLBACK_IN_PROGRESS", "mine");
        });
    cloud.later(() -> cloud.stackEvent("UPDATE_ROLLBACK_COMPLETE", "mine"));

    Outcome outcome = operations(cloud).update(FakeCloudFormation.ID, token -> {});

    assertThat(outcome)
        .isEqualTo(
            new Outcome.Failed(
                "UPDATE_ROLLBACK_COMPLETE",
                List.of(
                    new ResourceFailure(
                        "Jobs", "AWS::SQS::Queue", "UPDATE", "no such key\n  policy."),
                    new ResourceFailure("Late", "AWS::SQS::Queue", "CREATE", "limit exceeded")),
                ""));
    SourceRange place = SourceRange.at("serverless.yml", 4, 2);
    ProviderException told =
        new StackFailure("shop-dev", () -> Map.of("Jobs", place)).of((Outcome.Failed) outcome);
    assertThat(told).hasMessage("Jobs (AWS::SQS::Queue) could not be updated: no such key policy");
    assertThat(told.diagnostic().detail())
        .isEqualTo(
            "Failed after it: Late: limit exceeded. The stack shop-dev was rolled back and is as"
                + " it was before (UPDATE_ROLLBACK_COMPLETE).");
    assertThat(told.diagnostic().place()).isEqualTo(place);
  }

  @Test
  void whereNoResourceFailedTheStacksOwnReasonIsTold() throws Exception {
    FakeCloudFormation cloud = new FakeCloudFormation("UPDATE_COMPLETE");
    cloud.later(
        () -> {
          cloud.stackEvent("UPDATE_IN_PROGRESS", "mine");
          cloud.stackEvent("UPDATE_FAILED", "mine", "Validation failed with 1 error(s).");
        });

    Outcome outcome = operations(cloud).update(FakeCloudFormation.ID, token -> {});

    ProviderException told = new StackFailure("shop-dev", Map::of).of((Outcome.Failed) outcome);
    assertThat(told.diagnostic().detail())
        .startsWith("CloudFormation says: Validation failed with 1 error(s). The stack shop-dev");
  }

  @Test
  void anUpdateThatLeavesSomethingBehindIsDone() throws Exception {
    FakeCloudFormation cloud = new FakeCloudFormation("UPDATE_COMPLETE");
    cloud.later(
        () -> {
          cloud.stackEvent("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "mine");
          cloud.event("Old", "DELETE_FAILED", "the bucket is not empty");
          cloud.stackEvent("UPDATE_COMPLETE", "mine");
        });

    assertThat(operations(cloud).update(FakeCloudFormation.ID, token -> {}))
        .isEqualTo(new Outcome.Completed());
  }

  @Test
  void aStackThatCannotBeCreatedIsWatchedUntilItIsDeleted() throws Exception {
    FakeCloudFormation cloud = new FakeCloudFormation(null);
    cloud.later(
        () -> {
          cloud.stackEvent("CREATE_IN_PROGRESS", "mine");
          cloud.event("Jobs", "CREATE_FAILED", "no rights");
          cloud.stackEvent("CREATE_FAILED", "mine");
          cloud.stack("DELETE_IN_PROGRESS");
        });
    cloud.later(() -> cloud.stackEvent("DELETE_COMPLETE", "mine"));
    cloud.on("CreateStack", token -> cloud.stack("CREATE_IN_PROGRESS"));

    Outcome outcome = operations(cloud).create(CREATION);

    assertThat(outcome)
        .isEqualTo(
            new Outcome.Failed(
                "DELETE_COMPLETE",
                List.of(new ResourceFailure("Jobs", "AWS::SQS::Queue", "CREATE", "no rights")),
                ""));
    assertThat(told.getLast())
        .isEqualTo(
            new ProgressEvent.StepFailed(
                "stack:shop-dev", "Creating the stack shop-dev failed: DELETE_COMPLETE"));
  }

  @Test
  void aDeletedStackMayTakeItsEventsWithIt() throws Exception {
    FakeCloudFormation cloud = new FakeCloudFormation("UPDATE_COMPLETE");
    cloud.later(() -> cloud.stack(null));

    assertThat(operations(cloud).delete(FakeCloudFormation.ID, token -> {}))
        .isEqualTo(new Outcome.Completed());
  }

  @Test
  void whatCouldNotBeDeletedIsNamed() throws Exception {
    FakeCloudFormation cloud = new FakeCloudFormation("UPDATE_COMPLETE");
    cloud.later(
        () -> {
          cloud.stackEvent("DELETE_IN_PROGRESS", "mine");
          cloud.event("Uploads", "DELETE_FAILED", "the bucket is not empty");
          cloud.stackEvent("DELETE_FAILED", "mine");
        });

    Outcome outcome = operations(cloud).delete(FakeCloudFormation.ID, token -> {});

    assertThat(new StackFailure("shop-dev", Map::of).of((Outcome.Failed) outcome).diagnostic())
        .satisfies(
            diagnostic -> {
              assertThat(diagnostic.summary())
                  .isEqualTo(
                      "Uploads (AWS::SQS::Queue) could not be deleted: the bucket is not empty");
              assertThat(diagnostic.detail()).contains("only partly removed");
            });
  }

  private static void waits(FakeCloudFormation cloud, int times) {
    for (int i = 0; i < times; i++) {
      cloud.later(() -> {});
    }
  }

  private StackOperations operations(FakeCloudFormation cloud) {
    Progress progress = told::add;
    return new StackOperations(cloud, cloud.pause(), progress, "shop-dev", () -> "mine");
  }
}
