package dev.tradewind.aws.deploy;

import dev.tradewind.aws.stack.Pause;
import dev.tradewind.aws.stack.Stacks;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.InvalidChangeSetStatusException;

/** The change set of a stack that has our name: made anew, whatever bears the name already. */
final class NamedChangeSet {

  /** Attempts at making a change set whose name is taken: about ten seconds. */
  private static final int ATTEMPTS = 8;

  private static final Duration SHORTEST_WAIT = Duration.ofMillis(150);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  private final CloudFormationClient client;
  private final Pause pause;
  private final Supplier<String> tokens;

  /**
   * @param tokens a new one for each attempt
   */
  NamedChangeSet(CloudFormationClient client, Pause pause, Supplier<String> tokens) {
    this.client = client;
    this.pause = pause;
    this.tokens = tokens;
  }

  /**
   * Its id. One that a run left behind, cut off, is in the way, and may take a while to go. So is
   * our own when its answer was lost: it is known by its description.
   */
  String make(CreateChangeSetRequest request) throws InterruptedException {
    Duration wait = Duration.ZERO;
    for (int attempt = 1; ; attempt++) {
      String token = tokens.get();
      CreateChangeSetRequest described =
          request.toBuilder().clientToken(token).description("Made by " + token).build();
      try {
        return client.createChangeSet(described).id();
      } catch (AlreadyExistsException e) {
        Optional<String> own = Stacks.wasSentTwice(e) ? made(described) : Optional.empty();
        if (own.isPresent()) {
          return own.get();
        }
        if (attempt == ATTEMPTS) {
          throw e;
        }
        pause.of(wait);
        wait = longer(wait);
        clearAway(request);
      }
    }
  }

  /** The id of what bears the name, when it is what the request made. */
  private Optional<String> made(CreateChangeSetRequest request) {
    try {
      DescribeChangeSetResponse found =
          client.describeChangeSet(
              set -> set.stackName(request.stackName()).changeSetName(request.changeSetName()));
      return request.description().equals(found.description())
          ? Optional.of(found.changeSetId())
          : Optional.empty();
    } catch (ChangeSetNotFoundException e) {
      return Optional.empty();
    }
  }

  private void clearAway(CreateChangeSetRequest request) {
    try {
      client.deleteChangeSet(
          old -> old.stackName(request.stackName()).changeSetName(request.changeSetName()));
    } catch (InvalidChangeSetStatusException | ChangeSetNotFoundException e) {
      // It is still being made, or gone already: the next attempt finds out.
    }
  }

  private static Duration longer(Duration wait) {
    Duration twice = wait.isZero() ? SHORTEST_WAIT : wait.multipliedBy(2);
    return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
  }
}
