package dev.tradewind.aws.metrics;

import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.aws.session.Operation;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.FunctionMetrics;
import dev.tradewind.spi.operation.MetricsRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

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
    Duration period = Period.of(request.from(), request.to(), clock.instant());
    return Operation.attempt(
        sessions,
        service,
        "read the metrics of " + service.name(),
        session ->
            new MetricTable(new CloudWatchMetricSums(session.metrics()))
                .of(functions, request.from(), request.to(), period));
  }
}
