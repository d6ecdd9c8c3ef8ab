package dev.tradewind.aws.version;

import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.aws.session.Operation;
import dev.tradewind.aws.session.SeveralCalls;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.FunctionVersions;
import dev.tradewind.spi.operation.FunctionVersions.Version;
import dev.tradewind.spi.operation.PruneRequest;
import dev.tradewind.spi.operation.PruneResult;
import dev.tradewind.spi.progress.Progress;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** Lists and prunes the versions of a service's functions. */
public final class PublishedVersions {

  /** Lambda writes offsets without a colon: {@code 2026-01-31T08:00:00.000+0000}. */
  private static final DateTimeFormatter MODIFIED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS[XXX][XX]");

  private final AwsSessions sessions;

  public PublishedVersions(AwsSessions sessions) {
    this.sessions = sessions;
  }

  public List<FunctionVersions> list(Service service) throws ProviderException {
    return Operation.attempt(
        sessions,
        service,
        "list the versions of the functions of " + service.name(),
        session -> {
          Versions versions = new LambdaVersions(session.lambda());
          return SeveralCalls.of(
              service.functions().values(), function -> versions(versions, function));
        });
  }

  public PruneResult prune(PruneRequest request, Progress progress) throws ProviderException {
    return Operation.attempt(
        sessions,
        request.service(),
        "prune the versions of " + request.service().name(),
        session ->
            new SpareVersions(new LambdaVersions(session.lambda()), request, progress).run());
  }

  private static FunctionVersions versions(Versions versions, Function function) {
    List<FunctionConfiguration> found = new ArrayList<>(versions.ofFunction(function.name()));
    Map<String, Set<String>> aliases =
        found.isEmpty() ? Map.of() : versions.aliases(function.name());
    List<Version> all = new ArrayList<>();
    for (FunctionConfiguration version : found) {
      List<String> names =
          aliases.entrySet().stream()
              .filter(alias -> alias.getValue().contains(version.version()))
              .map(Map.Entry::getKey)
              .toList();
      all.add(new Version(version.version(), modified(version), version.codeSize(), names));
    }
    if (all.size() > 1) { // $LATEST comes first, then numbers from the oldest on.
      Collections.reverse(all.subList(1, all.size()));
    }
    return new FunctionVersions(function.key(), all);
  }

  private static Instant modified(FunctionConfiguration version) {
    return OffsetDateTime.parse(version.lastModified(), MODIFIED).toInstant();
  }
}
