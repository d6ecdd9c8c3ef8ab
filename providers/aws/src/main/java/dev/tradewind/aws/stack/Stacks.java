package dev.tradewind.aws.stack;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.TemplateStage;

/** Reads stacks. */
public final class Stacks {

  private final CloudFormationClient client;

  public Stacks(CloudFormationClient client) {
    this.client = client;
  }

  /** The stack of a name or id; empty when there is none, or none any more. */
  public Optional<StackState> find(String nameOrId) {
    try {
      return client.describeStacks(request -> request.stackName(nameOrId)).stacks().stream()
          .filter(stack -> stack.stackStatus() != StackStatus.DELETE_COMPLETE)
          .findFirst()
          .map(StackState::of);
    } catch (CloudFormationException e) {
      if (isMissing(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The template as it was handed in; empty when it is not JSON or the stack has none. */
  public Optional<Mapping> template(String stack) {
    String body =
        client
            .getTemplate(request -> request.stackName(stack).templateStage(TemplateStage.ORIGINAL))
            .templateBody();
    if (body == null || body.isBlank()) {
      return Optional.empty();
    }
    try {
      return JsonReader.read(body, "the template of " + stack).asMapping();
    } catch (JsonSyntaxException e) {
      return Optional.empty(); // Deployed by another tool, in YAML: nothing to compare with.
    }
  }

  /** Every resource of a stack. */
  public List<StackResourceSummary> resources(String stack) {
    List<StackResourceSummary> all = new ArrayList<>();
    client
        .listStackResourcesPaginator(request -> request.stackName(stack))
        .stackResourceSummaries()
        .forEach(all::add);
    return all;
  }

  /** Whether an error says that there is no such stack; the API has no code of its own for it. */
  public static boolean isMissing(CloudFormationException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("does not exist") || message.contains("not found");
  }

  /**
   * Whether a call was sent again after an attempt that may have been heard: then a refusal may
   * only say that the first attempt has done it.
   */
  public static boolean wasSentTwice(SdkException failure) {
    Integer attempts = failure.numAttempts();
    return attempts != null && attempts > 1;
  }
}
