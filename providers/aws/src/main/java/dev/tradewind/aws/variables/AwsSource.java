package dev.tradewind.aws.variables;

import dev.tradewind.aws.session.AwsFailure;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.VariableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;

/** Asks a {@link Reader} in the session of a request, and says why when there is no answer. */
final class AwsSource {

  /** Failures that say nothing about the value: without them it could be read. */
  private static final Set<String> NOT_FROM_HERE =
      Set.of(
          "aws-credentials-missing",
          "aws-credentials-refused",
          "aws-credentials-expired",
          "aws-not-reachable");

  private final SourceSessions sessions;
  private final Reader reader;
  private final Set<String> options;

  /**
   * @param options that may stand in parentheses; the first other word there is the region
   */
  AwsSource(SourceSessions sessions, Reader reader, Set<String> options) {
    this.sessions = sessions;
    this.reader = reader;
    this.options = options;
  }

  VariableSource.Answer resolve(String name, VariableSource.Request request)
      throws ProviderException {
    if (request.address().isEmpty()) {
      throw new ProviderException(
          Diagnostic.error(
              "bad-variable",
              "`" + name + "` needs an address",
              "Write it after a colon: `${" + name + ":address}`.",
              null));
    }
    List<String> chosen = new ArrayList<>(request.params());
    chosen.retainAll(options);
    String region =
        request.params().stream()
            .filter(param -> !options.contains(param))
            .findFirst()
            .orElse(request.region());
    try {
      return reader.read(sessions.of(request, region), request.address(), chosen);
    } catch (SdkException e) {
      Diagnostic failure =
          AwsFailure.of("read `" + name + ":" + request.address() + "`", e).diagnostic();
      if (NOT_FROM_HERE.contains(failure.code())) {
        return new VariableSource.Answer.Unreachable(failure.summary(), failure.detail());
      }
      throw new ProviderException(failure, e);
    }
  }
}
