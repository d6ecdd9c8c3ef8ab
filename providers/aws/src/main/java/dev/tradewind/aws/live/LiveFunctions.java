package dev.tradewind.aws.live;

import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.aws.session.Operation;
import dev.tradewind.aws.stack.Pause;
import dev.tradewind.aws.stack.StackName;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.aws.stack.Stacks;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.DeployFunctionRequest;
import dev.tradewind.spi.operation.DeployFunctionResult;
import dev.tradewind.spi.operation.RollbackFunctionRequest;
import dev.tradewind.spi.progress.Progress;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/** Changes single deployed functions. */
public final class LiveFunctions {

  private final AwsSessions sessions;
  private final InstantSource clock;
  private final Pause pause;
  private final CodeDownload download;

  public LiveFunctions(
      AwsSessions sessions, InstantSource clock, Pause pause, CodeDownload download) {
    this.sessions = sessions;
    this.clock = clock;
    this.pause = pause;
    this.download = download;
  }

  public DeployFunctionResult deploy(DeployFunctionRequest request, Progress progress)
      throws ProviderException {
    Service service = request.service();
    Function function = request.function();
    FunctionTemplate template = FunctionTemplate.of(request, clock);
    return Operation.attempt(
        sessions,
        service,
        "update the function " + function.name(),
        session -> {
          Stacks stacks = new Stacks(session.cloudFormation());
          String stack =
              stacks
                  .find(StackName.of(service))
                  .map(StackState::id)
                  .orElseThrow(
                      () -> NotDeployed.function(service, function, session.region(), null));
          StackReferences references =
              new StackReferences(template.whole(), () -> physicalIds(stacks, stack), stack);
          return new SingleFunction(
                  new LambdaFunctionApi(session.lambda()), pause, request, progress)
              .deploy(
                  template,
                  references,
                  stacks.template(stack).orElse(template.whole()),
                  session.region());
        });
  }

  public void rollback(RollbackFunctionRequest request, Progress progress)
      throws ProviderException {
    Operation.<@Nullable Void>attempt(
        sessions,
        request.service(),
        "roll back the function " + request.function().name(),
        session -> {
          new SingleRollback(new LambdaFunctionApi(session.lambda()), pause, download)
              .run(request, progress, session.region());
          return null;
        });
  }

  private static Map<String, String> physicalIds(Stacks stacks, String stackId) {
    return stacks.resources(stackId).stream()
        .filter(resource -> resource.physicalResourceId() != null)
        .collect(
            Collectors.toMap(
                StackResourceSummary::logicalResourceId, StackResourceSummary::physicalResourceId));
  }
}
