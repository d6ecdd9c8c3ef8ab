package dev.tradewind.aws.deploy;

import dev.tradewind.aws.stack.StackSettings;
import dev.tradewind.aws.stack.StackState;
import java.util.Objects;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/** Stack policy and termination protection, which no template can say. */
final class StackProtection {

  private final CloudFormationClient client;
  private final StackSettings settings;

  StackProtection(CloudFormationClient client, StackSettings settings) {
    this.client = client;
    this.settings = settings;
  }

  void apply(StackState stack) {
    String policy = settings.policy();
    if (policy != null) {
      client.setStackPolicy(request -> request.stackName(stack.name()).stackPolicyBody(policy));
    }
    Boolean wanted = settings.terminationProtection();
    if (wanted != null && !Objects.equals(wanted, stack.stack().enableTerminationProtection())) {
      client.updateTerminationProtection(
          request -> request.stackName(stack.name()).enableTerminationProtection(wanted));
    }
  }
}
