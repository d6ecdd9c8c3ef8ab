package dev.tradewind.aws.logs;

import dev.tradewind.aws.live.NotDeployed;
import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.aws.session.Operation;
import dev.tradewind.aws.stack.Pause;
import dev.tradewind.aws.stack.StackName;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.aws.stack.Stacks;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.LogLine;
import dev.tradewind.spi.operation.LogsRequest;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.LoggingConfig;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Reads and follows the logs of functions. */
public final class FunctionLogs {

  private final AwsSessions sessions;
  private final Pause pause;

  public FunctionLogs(AwsSessions sessions, Pause pause) {
    this.sessions = sessions;
    this.pause = pause;
  }

  public void read(LogsRequest request, Consumer<LogLine> lines) throws ProviderException {
    Operation.<@Nullable Void>attempt(
        sessions,
        request.service(),
        "read the logs of " + request.service().name(),
        session -> {
          read(session, request, lines);
          return null;
        });
  }

  private void read(AwsSession session, LogsRequest request, Consumer<LogLine> lines)
      throws ProviderException {
    List<LogSource> sources =
        new LogSources(request.service(), function -> deployedGroup(session.lambda(), function))
            .of(functions(request));
    CloudWatchLogEvents cloudWatch = new CloudWatchLogEvents(session.logs());
    InterleavedEvents events = new InterleavedEvents(cloudWatch, sources, request.filter());
    SeenEvents seen = new SeenEvents(request.since());
    events.read(seen.from(), seen::add, lines);
    if (!cloudWatch.hasFoundGroup()) {
      requireStack(session, request.service());
    }
    try {
      while (request.follow() && !Thread.currentThread().isInterrupted()) {
        pause.of(request.interval());
        events.read(seen.from(), seen::add, lines);
      }
    } catch (InterruptedException | AbortedException e) {
      Thread.currentThread().interrupt(); // This is how following ends.
    }
  }

  /** Without a group to read, either nothing has been written yet or nothing is deployed. */
  private static void requireStack(AwsSession session, Service service) throws ProviderException {
    String name = StackName.of(service);
    try {
      boolean deployed =
          new Stacks(session.cloudFormation())
              .find(name)
              .filter(stack -> stack.condition() != StackState.Condition.NEVER_CREATED)
              .filter(stack -> stack.condition() != StackState.Condition.EMPTY)
              .isPresent();
      if (!deployed) {
        throw NotDeployed.service(service, name, session.region());
      }
    } catch (CloudFormationException e) {
      if (e.statusCode() != HttpURLConnection.HTTP_FORBIDDEN) { // Else only logs may be read.
        throw e;
      }
    }
  }

  private static List<Function> functions(LogsRequest request) {
    String only = request.function();
    return only == null
        ? List.copyOf(request.service().functions().values())
        : request.service().function(only).stream().toList();
  }

  private static Optional<String> deployedGroup(LambdaClient lambda, Function function) {
    try {
      return Optional.ofNullable(
              lambda
                  .getFunctionConfiguration(request -> request.functionName(function.name()))
                  .loggingConfig())
          .map(LoggingConfig::logGroup);
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }
}
