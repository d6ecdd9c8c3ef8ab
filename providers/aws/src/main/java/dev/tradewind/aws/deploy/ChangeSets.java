package dev.tradewind.aws.deploy;

import dev.tradewind.aws.stack.Pause;
import dev.tradewind.aws.stack.StackSettings;
import dev.tradewind.model.node.Mapping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;

/**
 * Makes change sets for a stack, always under one name: what a run that was cut off has left behind
 * is made anew.
 */
final class ChangeSets {

  private static final Duration SHORTEST_WAIT = Duration.ofMillis(150);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  private final CloudFormationClient client;
  private final Pause pause;
  private final String stack;
  private final String name;
  private final NamedChangeSet named;

  /**
   * @param tokens a new one for each call that makes a change set
   */
  ChangeSets(
      CloudFormationClient client,
      Pause pause,
      String stack,
      String name,
      Supplier<String> tokens) {
    this.client = client;
    this.named = new NamedChangeSet(client, pause, tokens);
    this.pause = pause;
    this.stack = stack;
    this.name = name;
  }

  /** Named as the Serverless Framework does, so that one tool clears away what the other left. */
  static ChangeSets toDeploy(CloudFormationClient client, Pause pause, String stack) {
    return new ChangeSets(client, pause, stack, stack + "-change-set", ChangeSets::token);
  }

  /** Of another name, so that looking at changes leaves alone what someone is about to execute. */
  static ChangeSets toRead(CloudFormationClient client, Pause pause, String stack) {
    return new ChangeSets(client, pause, stack, stack + "-diff", ChangeSets::token);
  }

  private static String token() {
    return "tradewind-" + UUID.randomUUID();
  }

  /**
   * A change set that is ready.
   *
   * @param id its ARN
   */
  record Ready(String id, List<Change> changes) {
    Ready {
      changes = List.copyOf(changes);
    }
  }

  /** CloudFormation could not make a change set. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    RefusedException(String reason) {
      super(reason);
    }
  }

  /**
   * The change set that brings the stack to a template; empty when nothing would change.
   *
   * @throws RefusedException with the reason of CloudFormation
   */
  Optional<Ready> create(TemplateLocation location, Mapping template, StackSettings settings)
      throws RefusedException, InterruptedException {
    CreateChangeSetRequest.Builder request =
        CreateChangeSetRequest.builder()
            .stackName(stack)
            .changeSetName(name)
            .changeSetType(ChangeSetType.UPDATE)
            .capabilities(StackSettings.capabilities(template))
            .tags(settings.tags())
            .parameters(settings.parameters())
            .roleARN(settings.roleArn())
            .rollbackConfiguration(settings.rollback());
    if (!settings.notificationArns().isEmpty()) {
      request.notificationARNs(settings.notificationArns());
    }
    switch (location) {
      case TemplateLocation.Url url -> request.templateURL(url.url());
      case TemplateLocation.Body body -> request.templateBody(body.text());
    }
    return await(named.make(request.build()));
  }

  /**
   * @param token that the events of the update get
   */
  void execute(Ready ready, boolean disableRollback, String token) {
    client.executeChangeSet(
        request -> {
          request.changeSetName(ready.id()).stackName(stack).clientRequestToken(token);
          if (disableRollback) {
            request.disableRollback(true);
          }
        });
  }

  void delete(String id) {
    client.deleteChangeSet(request -> request.stackName(stack).changeSetName(id));
  }

  private Optional<Ready> await(String id) throws RefusedException, InterruptedException {
    Duration wait = SHORTEST_WAIT;
    while (true) {
      DescribeChangeSetResponse set =
          client.describeChangeSet(request -> request.stackName(stack).changeSetName(id));
      if (set.status() == ChangeSetStatus.CREATE_COMPLETE) {
        return Optional.of(new Ready(id, changes(id, set)));
      }
      if (set.status() == ChangeSetStatus.FAILED) {
        delete(id);
        if (saysUnchanged(set.statusReason())) {
          return Optional.empty();
        }
        throw new RefusedException(String.valueOf(set.statusReason()));
      }
      if (set.status() != ChangeSetStatus.CREATE_PENDING
          && set.status() != ChangeSetStatus.CREATE_IN_PROGRESS) {
        throw new RefusedException("it became " + set.statusAsString());
      }
      pause.of(wait);
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }

  /** The first page is there; the API gives the rest by its token. */
  private List<Change> changes(String id, DescribeChangeSetResponse first) {
    List<Change> changes = new ArrayList<>(first.changes());
    String token = first.nextToken();
    while (token != null) {
      String page = token;
      DescribeChangeSetResponse more =
          client.describeChangeSet(
              request -> request.stackName(stack).changeSetName(id).nextToken(page));
      changes.addAll(more.changes());
      token = more.nextToken();
    }
    return changes;
  }

  /** The API has no code for it; these are its two sentences. */
  static boolean saysUnchanged(String reason) {
    return reason != null
        && (reason.contains("didn't contain changes")
            || reason.contains("No updates are to be performed"));
  }
}
