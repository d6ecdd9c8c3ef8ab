package dev.tradewind.aws.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.LambdaClientBuilder;

/** With the SDK's own retries, which decide what an exception means. */
class RefusedConnectionsTest {

  private static final long HALF_A_SECOND = 500_000_000;

  private final AtomicInteger calls = new AtomicInteger();

  /** Refuses some connections; half a second goes by with each. */
  private LambdaClient client(IntPredicate refused) {
    SdkHttpClient network =
        new SdkHttpClient() {
          @Override
          public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
              @Override
              public HttpExecuteResponse call() throws ConnectException {
                if (refused.test(calls.incrementAndGet())) {
                  throw new ConnectException("Connection refused");
                }
                return HttpExecuteResponse.builder()
                    .response(SdkHttpResponse.builder().statusCode(200).build())
                    .responseBody(AbortableInputStream.createEmpty())
                    .build();
              }

              @Override
              public void abort() {}
            };
          }

          @Override
          public void close() {}
        };
    LambdaClientBuilder builder =
        LambdaClient.builder()
            .region(Region.EU_WEST_1)
            .endpointOverride(URI.create("http://localhost:1"))
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClient(new RefusedConnections(network, () -> calls.get() * HALF_A_SECOND))
            .overrideConfiguration(config -> config.retryStrategy(retry -> retry.maxAttempts(8)));
    return builder.build();
  }

  @Test
  void anAddressWhereNothingListensIsGivenUpSoon() {
    try (LambdaClient client = client(call -> true)) {
      assertThatThrownBy(client::listFunctions)
          .isInstanceOfSatisfying(
              SdkClientException.class,
              e ->
                  assertThat(AwsFailure.of("ask", e).diagnostic().summary())
                      .contains("AWS cannot be reached: Connection refused"));
    }
    assertThat(calls).hasValue(3);
  }

  @Test
  void aServerThatIsBackSoonIsWaitedFor() {
    try (LambdaClient client = client(call -> call <= 2)) {
      client.listFunctions();
      assertThat(calls).hasValue(3);
    }
  }

  @Test
  void aServerThatHasAnsweredIsWaitedForAsTheSdkDoes() {
    try (LambdaClient client = client(call -> call > 1 && call <= 6)) {
      client.listFunctions();
      client.listFunctions();
      assertThat(calls).hasValue(7);
    }
  }
}
