package dev.tradewind.aws.live;

import dev.tradewind.aws.session.AwsFailure;
import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.aws.stack.Pause;
import dev.tradewind.aws.stack.StackName;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.aws.stack.Stacks;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.DeployFunctionRequest;
import dev.tradewind.spi.operation.DeployFunctionResult;
import dev.tradewind.spi.operation.RollbackFunctionRequest;
import dev.tradewind.spi.progress.Progress;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
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
    String attempt = "update the function " + function.name();
    try (AwsSession session = sessions.open(service)) {
      Stacks stacks = new Stacks(session.cloudFormation());
      Optional<StackState> stack = stacks.find(StackName.of(service));
      if (stack.isEmpty()) {
        throw NotDeployed.function(service, function, session.region(), null);
      }
      String stackId = stack.get().id();
      StackReferences references =
          new StackReferences(template.whole(), () -> physicalIds(stacks, stackId), stackId);
      return new SingleFunction(new LambdaFunctionApi(session.lambda()), pause, request, progress)
          .deploy(template, references, session.region());
    } catch (InterruptedException e) {
      throw interrupted(attempt, e);
    } catch (SdkException e) {
      throw AwsFailure.of(attempt, e);
    }
  }

  public void rollback(RollbackFunctionRequest request, Progress progress)
      throws ProviderException {
    String attempt = "roll back the function " + request.function().name();
    try (AwsSession session = sessions.open(request.service())) {
      new SingleRollback(new LambdaFunctionApi(session.lambda()), pause, download)
          .run(request, progress, session.region());
    } catch (InterruptedException e) {
      throw interrupted(attempt, e);
    } catch (SdkException e) {
      throw AwsFailure.of(attempt, e);
    }
  }

  private static Map<String, String> physicalIds(Stacks stacks, String stackId) {
    return stacks.resources(stackId).stream()
        .filter(resource -> resource.physicalResourceId() != null)
        .collect(
            Collectors.toMap(
                StackResourceSummary::logicalResourceId, StackResourceSummary::physicalResourceId));
  }

  private static ProviderException interrupted(String attempt, InterruptedException e) {
    Thread.currentThread().interrupt();
    return new ProviderException(
        Diagnostic.error(
            "interrupted",
            "interrupted: could not " + attempt,
            "An update that Lambda has accepted goes on.",
            null),
        e);
  }
}
