package dev.tradewind.aws.logs;

import dev.tradewind.aws.session.AwsFailure;
import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.aws.stack.Pause;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.LogLine;
import dev.tradewind.spi.operation.LogsRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
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
    Service service = request.service();
    try (AwsSession session = sessions.open(service)) {
      List<LogSource> sources =
          new LogSources(service, function -> deployedGroup(session.lambda(), function))
              .of(functions(request));
      InterleavedEvents events =
          new InterleavedEvents(new CloudWatchLogEvents(session.logs()), sources, request.filter());
      if (request.follow()) {
        follow(events, request, lines);
      } else {
        events.read(request.since(), event -> true, lines);
      }
    } catch (InterruptedException | AbortedException e) {
      Thread.currentThread().interrupt(); // This is how following ends.
    } catch (SdkException e) {
      throw AwsFailure.of("read the logs of " + service.name(), e);
    }
  }

  private void follow(InterleavedEvents events, LogsRequest request, Consumer<LogLine> lines)
      throws InterruptedException {
    SeenEvents seen = new SeenEvents(request.since());
    while (!Thread.currentThread().isInterrupted()) {
      events.read(seen.from(), seen::add, lines);
      pause.of(request.interval());
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
