package dev.tradewind.aws.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.aws.stack.Pause;
import dev.tradewind.aws.stack.StackSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DeleteChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.InvalidChangeSetStatusException;

/** Change sets are made once, whatever is in the way and whatever is lost on the way. */
class ChangeSetsTest {

  private final Cloud cloud = new Cloud();

  @Test
  void everyPageOfChangesIsRead() throws Exception {
    cloud.pages = 3;

    assertThat(create()).map(ready -> ready.changes().size()).contains(3);
  }

  @Test
  void aChangeSetOfACutOffRunGivesWay() throws Exception {
    cloud.present = "of another run";

    assertThat(create()).isPresent();
    assertThat(cloud.calls).containsExactly("create 1", "delete", "create 2");
  }

  @Test
  void aChangeSetThatIsStillBeingMadeOrDeletedIsWaitedFor() throws Exception {
    cloud.present = "of another run";
    cloud.busyLooks = 3;

    assertThat(create()).isPresent();
    assertThat(cloud.calls).endsWith("delete", "create 5");
  }

  @Test
  void aChangeSetThatStaysInTheWayIsAFailure() {
    cloud.present = "of another run";
    cloud.busyLooks = 100;

    assertThatThrownBy(this::create).isInstanceOf(AlreadyExistsException.class);
  }

  @Test
  void aChangeSetWhoseAnswerWasLostIsOurs() throws Exception {
    cloud.answersLost = true;

    assertThat(create()).isPresent();
    assertThat(cloud.calls).containsExactly("create 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The submitted information didn't contain changes. Submit different information.",
        "No updates are to be performed."
      })
  void nothingToChangeIsNoFailure(String reason) throws Exception {
    cloud.failure = reason;

    assertThat(create()).isEmpty();
    assertThat(cloud.calls).endsWith("delete");
  }

  @Test
  void anotherReasonIsARefusal() {
    cloud.failure = "Parameters: [P] must have values";

    assertThatThrownBy(this::create)
        .isInstanceOf(ChangeSets.RefusedException.class)
        .hasMessage("Parameters: [P] must have values");
    assertThat(cloud.calls).endsWith("delete");
  }

  private Optional<ChangeSets.Ready> create() throws Exception {
    List<String> tokens = new ArrayList<>();
    Pause none = time -> {};
    return new ChangeSets(
            cloud,
            none,
            "shop-dev",
            "shop-dev-change-set",
            () -> {
              tokens.add("token");
              return "token-" + tokens.size();
            })
        .create(
            new TemplateLocation.Body("{}"),
            ProjectFixture.parse("{}"),
            StackSettings.of(
                ProjectFixture.of("{'service': 'shop', 'provider': {'name': 'aws'}}").service()));
  }

  /** CloudFormation with room for one change set. */
  private static final class Cloud implements CloudFormationClient {

    private final List<String> calls = new ArrayList<>();
    private @Nullable String present;
    private @Nullable String failure;
    private boolean answersLost;
    private int busyLooks;
    private int pages = 1;
    private int created;

    @Override
    public CreateChangeSetResponse createChangeSet(CreateChangeSetRequest request) {
      calls.add("create " + ++created);
      if (present != null) {
        throw exists(1);
      }
      present = request.description();
      if (answersLost) {
        throw exists(2);
      }
      return CreateChangeSetResponse.builder().id("the set").build();
    }

    private static AlreadyExistsException exists(int attempts) {
      return AlreadyExistsException.builder().message("exists").numAttempts(attempts).build();
    }

    @Override
    public DeleteChangeSetResponse deleteChangeSet(DeleteChangeSetRequest request) {
      if (--busyLooks >= 0) {
        throw InvalidChangeSetStatusException.builder().message("CREATE_IN_PROGRESS").build();
      }
      calls.add("delete");
      present = null;
      return DeleteChangeSetResponse.builder().build();
    }

    @Override
    public DescribeChangeSetResponse describeChangeSet(DescribeChangeSetRequest request) {
      int page = request.nextToken() == null ? 1 : Integer.parseInt(request.nextToken());
      return DescribeChangeSetResponse.builder()
          .changeSetId("the set")
          .description(present)
          .status(failure == null ? ChangeSetStatus.CREATE_COMPLETE : ChangeSetStatus.FAILED)
          .statusReason(failure)
          .changes(Change.builder().build())
          .nextToken(page < pages ? String.valueOf(page + 1) : null)
          .build();
    }

    @Override
    public String serviceName() {
      return "cloudformation";
    }

    @Override
    public void close() {}
  }
}
