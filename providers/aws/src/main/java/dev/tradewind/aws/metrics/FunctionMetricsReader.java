package dev.tradewind.aws.metrics;

import dev.tradewind.aws.session.AwsFailure;
import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.FunctionMetrics;
import dev.tradewind.spi.operation.MetricsRequest;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;

/** Reads the metrics of a service's functions. */
public final class FunctionMetricsReader {

  private final AwsSessions sessions;
  private final InstantSource clock;

  public FunctionMetricsReader(AwsSessions sessions, InstantSource clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  public List<FunctionMetrics> metrics(MetricsRequest request) throws ProviderException {
    Service service = request.service();
    String only = request.function();
    List<Function> functions =
        only == null
            ? List.copyOf(service.functions().values())
            : service.function(only).stream().toList();
    try (AwsSession session = sessions.open(service)) {
      return new MetricTable(new CloudWatchMetricSums(session.metrics()))
          .of(
              functions,
              request.from(),
              request.to(),
              Period.of(request.from(), request.to(), clock.instant()));
    } catch (SdkException e) {
      throw AwsFailure.of("read the metrics of " + service.name(), e);
    }
  }
}
