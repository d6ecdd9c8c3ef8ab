package dev.tradewind.aws.variables;

import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.stack.Stacks;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.VariableSource.Answer;
import java.util.List;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Output;

/** {@code cf:stack.Output}; a stack or an output that is not there is no value. */
final class StackOutputs implements Reader {

  @Override
  public Answer read(AwsSession session, String address, List<String> options)
      throws ProviderException {
    return read(session.cloudFormation(), address);
  }

  static Answer read(CloudFormationClient client, String address) throws ProviderException {
    int dot = address.indexOf('.');
    if (dot < 0) {
      throw new ProviderException(
          Diagnostic.error(
              "bad-variable",
              "`cf:" + address + "` names no output",
              "Write the stack and its output: `${cf:stack.Output}`.",
              null));
    }
    String output = address.substring(dot + 1);
    List<Output> outputs;
    try {
      outputs =
          client
              .describeStacks(request -> request.stackName(address.substring(0, dot)))
              .stacks()
              .stream()
              .flatMap(stack -> stack.outputs().stream())
              .toList();
    } catch (CloudFormationException e) {
      if (Stacks.isMissing(e)) {
        return new Answer.Missing();
      }
      throw e;
    }
    return outputs.stream()
        .filter(each -> each.outputKey().equals(output))
        .findFirst()
        .<Answer>map(each -> found(each.outputValue(), address))
        .orElseGet(Answer.Missing::new);
  }

  private static Answer found(String value, String address) {
    return new Answer.Found(new Scalar.Text(value, SourceRange.none("cf:" + address)), false);
  }
}
