package dev.tradewind.aws.variables;

import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.spi.VariableSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** One session for each region, stage and profile that is asked for; safe for any thread. */
final class SourceSessions implements AutoCloseable {

  private record Key(
      String region, String stage, @Nullable String profile, @Nullable String commandProfile) {}

  /** A session that has credentials, or why it has none: looking for them may take seconds. */
  private static final class Opened {
    private @Nullable AwsSession session;
    private @Nullable SdkException failure;
  }

  private final AwsSessions sessions;
  private final Map<Key, Opened> opened = new HashMap<>();

  SourceSessions(AwsSessions sessions) {
    this.sessions = sessions;
  }

  AwsSession of(VariableSource.Request request, String region) {
    Key key =
        new Key(region, request.stage(), request.profile(), request.options().get("aws-profile"));
    Opened found;
    synchronized (this) {
      found = opened.computeIfAbsent(key, k -> new Opened());
    }
    synchronized (found) {
      if (found.failure != null) {
        throw found.failure;
      }
      AwsSession session = found.session;
      if (session == null) {
        session = sessions.open(key.region(), key.stage(), key.profile(), key.commandProfile());
        found.session = session;
        try {
          session.requireCredentials();
        } catch (SdkException e) {
          found.failure = e;
          throw e;
        }
      }
      return session;
    }
  }

  @Override
  public synchronized void close() {
    for (Opened each : opened.values()) {
      if (each.session != null) {
        each.session.close();
      }
    }
    opened.clear();
  }
}
