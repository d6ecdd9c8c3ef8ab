package dev.tradewind.aws.logs;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.function.LogGroups;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The log groups of a service's functions. */
final class LogSources {

  /** Knows the group of a function whose project file only has a reference to one. */
  @FunctionalInterface
  interface DeployedLogGroup {

    /** Empty when the function is not deployed. */
    Optional<String> of(Function function);
  }

  private final Service service;
  private final DeployedLogGroup deployed;

  LogSources(Service service, DeployedLogGroup deployed) {
    this.service = service;
    this.deployed = deployed;
  }

  List<LogSource> of(List<Function> functions) {
    List<LogSource> sources = new ArrayList<>();
    for (Function function : functions) {
      group(function).map(group -> LogSource.of(function, group)).ifPresent(sources::add);
    }
    return sources;
  }

  private Optional<String> group(Function function) {
    Optional<Node> written = written(function);
    if (written.isPresent()) {
      return written
          .flatMap(Node::asText)
          .filter(text -> !text.contains("${")) // Its variable may be gone; the function knows.
          .or(() -> deployed.of(function));
    }
    return Optional.of(
        LogGroups.isInfrequent(service, function)
            ? LogGroups.infrequentName(function)
            : LogGroups.name(function));
  }

  /** A function's own {@code logs} stand for the whole of the provider's. */
  private Optional<Node> written(Function function) {
    return Settings.of(function)
        .mapping("logs")
        .or(() -> Settings.ofProvider(service).mapping("logs", "lambda"))
        .flatMap(logs -> new Settings(logs).value("logGroup"));
  }
}
