package dev.tradewind.aws.stack;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

/**
 * Sends the call that begins an operation. When its answer is lost the SDK sends it again, and the
 * second attempt may be refused because the first one was heard. The token of the call tells: every
 * event of an operation carries it (ClientRequestToken in the API reference of CloudFormation).
 */
final class OperationStart {

  /** Events may come a little after the operation that they tell of. */
  private static final int LOOKS = 4;

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final CloudFormationClient client;
  private final Pause pause;
  private final Supplier<String> tokens;

  /**
   * @param tokens a new one at each call: 1 to 128 letters, digits and hyphens, a letter first
   */
  OperationStart(CloudFormationClient client, Pause pause, Supplier<String> tokens) {
    this.client = client;
    this.pause = pause;
    this.tokens = tokens;
  }

  /**
   * The id of the stack on which the operation was begun.
   *
   * @param stack its name or id
   * @param call sends the request with a token; gives the id of the stack
   */
  String send(String stack, Function<String, String> call) throws InterruptedException {
    String token = tokens.get();
    try {
      return call.apply(token);
    } catch (SdkException e) {
      if (!Stacks.wasSentTwice(e)) {
        throw e;
      }
      return begun(stack, token).orElseThrow(() -> e);
    }
  }

  private Optional<String> begun(String stack, String token) throws InterruptedException {
    for (int look = 1; ; look++) {
      Optional<String> id = stackOf(stack, token);
      if (id.isPresent() || look == LOOKS) {
        return id;
      }
      pause.of(BETWEEN_LOOKS);
    }
  }

  private Optional<String> stackOf(String stack, String token) {
    try {
      return client.describeStackEvents(request -> request.stackName(stack)).stackEvents().stream()
          .filter(event -> token.equals(event.clientRequestToken()))
          .map(StackEvent::stackId)
          .findFirst();
    } catch (CloudFormationException e) {
      if (Stacks.isMissing(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
