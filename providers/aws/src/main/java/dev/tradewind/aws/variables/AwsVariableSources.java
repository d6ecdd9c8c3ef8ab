package dev.tradewind.aws.variables;

import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.VariableSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sources that AWS brings. */
public final class AwsVariableSources {

  private AwsVariableSources() {}

  /** New ones, which share their sessions and end them when one of them is closed. */
  public static List<VariableSource> of(AwsSessions sessions) {
    Shared shared = new Shared(sessions);
    return List.of(
        new Late("cf", shared, all -> new AwsSource(all, new StackOutputs(), Set.of())),
        new Late("s3", shared, all -> new AwsSource(all, new BucketObjects(), Set.of())),
        new Late("ssm", shared, all -> new AwsSource(all, new Parameters(), Parameters.OPTIONS)),
        new Late("aws", shared, all -> new AwsSource(all, new CallerAccount(), Set.of())));
  }

  /** The sessions of a list of sources, made at the first question. */
  private static final class Shared {
    private final AwsSessions sessions;
    private @Nullable SourceSessions opened;

    Shared(AwsSessions sessions) {
      this.sessions = sessions;
    }

    synchronized SourceSessions get() {
      SourceSessions all = opened;
      if (all == null) {
        all = new SourceSessions(sessions);
        opened = all;
      }
      return all;
    }

    synchronized void close() {
      if (opened != null) {
        opened.close();
        opened = null;
      }
    }
  }

  /** A source that makes what reads, and with it loads the SDK, when it is asked. */
  private record Late(String name, Shared shared, Function<SourceSessions, AwsSource> source)
      implements VariableSource {

    @Override
    public Answer resolve(Request request) throws ProviderException {
      return source.apply(shared.get()).resolve(name, request);
    }

    @Override
    public void close() {
      shared.close();
    }
  }
}
