package dev.tradewind.aws.session;

import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.NonRetryableException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Gives up where nothing listens. The SDK repeats a refused connection as often as any other
 * failure, which is ten seconds of silence for an address that is wrong; a server that is started
 * anew is back sooner. Once an address has answered it is not wrong, and is waited for as long as
 * the SDK does.
 */
final class RefusedConnections implements SdkHttpClient {

  /** Stands in between, since the SDK repeats whatever an IOException is the direct cause of. */
  private static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    GivenUp(ConnectException cause) {
      super(cause);
    }
  }

  private static final long PATIENCE_NANOS = 500_000_000;

  private final SdkHttpClient client;
  private final LongSupplier nanoTime;

  /** When the first connection was refused. */
  private final AtomicReference<@Nullable Long> since = new AtomicReference<>();

  private volatile boolean reached;

  RefusedConnections(SdkHttpClient client, LongSupplier nanoTime) {
    this.client = client;
    this.nanoTime = nanoTime;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = client.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        try {
          HttpExecuteResponse response = prepared.call();
          reached = true;
          return response;
        } catch (ConnectException e) {
          if (lastsTooLong()) {
            throw NonRetryableException.create("refused", new GivenUp(e));
          }
          throw e;
        }
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  private boolean lastsTooLong() {
    long now = nanoTime.getAsLong();
    Long first = since.compareAndExchange(null, now);
    return !reached && first != null && now - first > PATIENCE_NANOS;
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }
}
