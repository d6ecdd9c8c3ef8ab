package dev.tradewind.aws.stack;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.ContinueUpdateRollbackRequest;
import software.amazon.awssdk.services.cloudformation.model.ContinueUpdateRollbackResponse;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateStackResponse;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

/**
 * CloudFormation with one stack, by a script: what a call starts, and what happens while the caller
 * waits. A caller that waits longer than the script goes fails.
 */
final class FakeCloudFormation implements CloudFormationClient {

  static final String ID = "arn:aws:cloudformation:eu-west-1:123456789012:stack/shop-dev/1";

  private static final int PAGE = 2;

  private final List<StackEvent> events = new ArrayList<>();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private final Map<String, Deque<Consumer<String>>> starts = new HashMap<>();
  private final List<String> calls = new ArrayList<>();
  private @Nullable String status;

  /**
   * @param status null for no stack
   */
  FakeCloudFormation(@Nullable String status) {
    this.status = status;
  }

  /** What happens during the next wait that has nothing yet. */
  FakeCloudFormation later(Runnable step) {
    later.add(step);
    return this;
  }

  /**
   * What the next call of a name does.
   *
   * @param step gets the ClientRequestToken
   */
  FakeCloudFormation on(String call, Consumer<String> step) {
    starts.computeIfAbsent(call, it -> new ArrayDeque<>()).add(step);
    return this;
  }

  void stack(@Nullable String now) {
    status = now;
  }

  /** The stack gets a status and tells of it. */
  void stackEvent(String now, String token) {
    stackEvent(now, token, "");
  }

  void stackEvent(String now, String token, String reason) {
    status = now;
    event("shop-dev", "AWS::CloudFormation::Stack", now, reason, token, ID);
  }

  void event(String logicalId, String now, String reason) {
    event(logicalId, "AWS::SQS::Queue", now, reason, "", "queue");
  }

  private void event(
      String logicalId, String type, String now, String reason, String token, String physicalId) {
    events.add(
        StackEvent.builder()
            .eventId("event " + events.size())
            .stackId(ID)
            .stackName("shop-dev")
            .logicalResourceId(logicalId)
            .physicalResourceId(physicalId)
            .resourceType(type)
            .resourceStatus(now)
            .resourceStatusReason(reason.isEmpty() ? null : reason)
            .clientRequestToken(token.isEmpty() ? null : token)
            .timestamp(Instant.EPOCH.plusSeconds(events.size()))
            .build());
  }

  /** Names of the calls that change something. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  Pause pause() {
    return time -> {
      Runnable step = later.poll();
      if (step == null) {
        throw new AssertionError("waits for ever");
      }
      step.run();
    };
  }

  /** An answer that the SDK got to its second attempt. */
  static RuntimeException secondAttempt(CloudFormationException.Builder failure) {
    return failure.numAttempts(2).build();
  }

  static AlreadyExistsException.Builder alreadyExists() {
    return AlreadyExistsException.builder().message("Stack [shop-dev] already exists");
  }

  @Override
  public DescribeStacksResponse describeStacks(DescribeStacksRequest request) {
    if (status == null) {
      throw missing();
    }
    return DescribeStacksResponse.builder()
        .stacks(Stack.builder().stackId(ID).stackName("shop-dev").stackStatus(status).build())
        .build();
  }

  @Override
  public DescribeStackEventsResponse describeStackEvents(DescribeStackEventsRequest request) {
    if (status == null) {
      throw missing();
    }
    int from = request.nextToken() == null ? 0 : Integer.parseInt(request.nextToken());
    List<StackEvent> newestFirst = events.reversed();
    int to = Math.min(from + PAGE, newestFirst.size());
    return DescribeStackEventsResponse.builder()
        .stackEvents(newestFirst.subList(from, to))
        .nextToken(to < newestFirst.size() ? String.valueOf(to) : null)
        .build();
  }

  @Override
  public CreateStackResponse createStack(CreateStackRequest request) {
    start("CreateStack", request.clientRequestToken());
    return CreateStackResponse.builder().stackId(ID).build();
  }

  @Override
  public DeleteStackResponse deleteStack(DeleteStackRequest request) {
    start("DeleteStack", request.clientRequestToken());
    return DeleteStackResponse.builder().build();
  }

  @Override
  public ContinueUpdateRollbackResponse continueUpdateRollback(
      ContinueUpdateRollbackRequest request) {
    start("ContinueUpdateRollback", request.clientRequestToken());
    return ContinueUpdateRollbackResponse.builder().build();
  }

  private void start(String call, String token) {
    calls.add(call);
    Consumer<String> step = starts.getOrDefault(call, new ArrayDeque<>()).poll();
    if (step != null) {
      step.accept(token);
    }
  }

  private static CloudFormationException missing() {
    return (CloudFormationException)
        CloudFormationException.builder()
            .message("Stack with id shop-dev does not exist")
            .statusCode(400)
            .build();
  }

  @Override
  public String serviceName() {
    return "cloudformation";
  }

  @Override
  public void close() {}
}
