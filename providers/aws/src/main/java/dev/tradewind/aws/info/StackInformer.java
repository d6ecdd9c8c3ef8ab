package dev.tradewind.aws.info;

import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.aws.session.Operation;
import dev.tradewind.aws.session.SeveralCalls;
import dev.tradewind.aws.stack.StackName;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.aws.stack.Stacks;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.DeploymentInfo;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.LambdaException;

/** Tells what is deployed: one call for the stack, and one for the size of each function. */
public final class StackInformer {

  private final AwsSessions sessions;

  public StackInformer(AwsSessions sessions) {
    this.sessions = sessions;
  }

  public DeploymentInfo info(Service service) throws ProviderException {
    String name = StackName.of(service);
    return Operation.attempt(
        sessions,
        service,
        "tell what is deployed of the stack " + name,
        session -> {
          Optional<StackState> stack = new Stacks(session.cloudFormation()).find(name);
          return stack.isEmpty()
              ? DeploymentInfo.notDeployed()
              : StackInfo.of(service, stack.get(), sizes(session.lambda(), service));
        });
  }

  private record Sized(String key, Optional<Long> size) {}

  private static Map<String, Long> sizes(LambdaClient lambda, Service service) {
    List<Sized> sized =
        SeveralCalls.of(
            service.functions().values(),
            function -> new Sized(function.key(), size(lambda, function)));
    return sized.stream()
        .filter(function -> function.size().isPresent())
        .collect(Collectors.toMap(Sized::key, function -> function.size().orElseThrow()));
  }

  /** Empty when the function is not there, or when only the stack may be read. */
  private static Optional<Long> size(LambdaClient lambda, Function function) {
    try {
      return Optional.ofNullable(
          lambda
              .getFunctionConfiguration(request -> request.functionName(function.name()))
              .codeSize());
    } catch (LambdaException e) {
      if (e.statusCode() == HttpURLConnection.HTTP_NOT_FOUND
          || e.statusCode() == HttpURLConnection.HTTP_FORBIDDEN) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
