package dev.tradewind.aws.session;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.TrustManager;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The clients of one account and region. Safe for any thread; a client is made at its first use,
 * and all of them share one pool of connections. {@code AWS_ENDPOINT_URL} and its per-service forms
 * are honoured by the SDK.
 */
public final class AwsSession implements AutoCloseable {

  /** The longest that a function may run, and a little for the way. */
  private static final Duration LONGEST_INVOCATION = Duration.ofSeconds(910);

  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
  private static final int CONNECTIONS = 64;

  /** Attempts at a call that is throttled or cut off, with jittered waits of up to 20 s between. */
  private static final int ATTEMPTS = 8;

  private final Region region;
  private final AwsCredentialsProvider credentials;
  private final boolean pathStyle;
  private final Map<String, Lazily<?>> opened = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * @param pathStyle whether buckets are named in the path: emulators have no host for each bucket
   */
  AwsSession(Region region, AwsCredentialsProvider credentials, boolean pathStyle) {
    this.region = region;
    this.credentials = credentials;
    this.pathStyle = pathStyle;
  }

  public String region() {
    return region.id();
  }

  /**
   * Looks for the credentials.
   *
   * @throws software.amazon.awssdk.core.exception.SdkException when there are none
   */
  public void requireCredentials() {
    credentials.resolveCredentials();
  }

  /** Makes clients that a deploy needs soon, for another thread: that takes time. */
  public void prepare() {
    s3();
    lambda();
  }

  public CloudFormationClient cloudFormation() {
    return client("cloudformation", CloudFormationClient::builder);
  }

  /** The clients of the bucket's calls; buckets of other regions are found too. */
  public S3Client s3() {
    return opened("s3", () -> s3Builder().build());
  }

  /** For uploads only, by the edge location that is nearest. */
  public S3Client acceleratedS3() {
    return opened("accelerated s3", () -> s3Builder().accelerate(!pathStyle).build());
  }

  private S3ClientBuilder s3Builder() {
    return configured(S3Client.builder(), http())
        .forcePathStyle(pathStyle)
        .crossRegionAccessEnabled(!pathStyle);
  }

  public LambdaClient lambda() {
    return client("lambda", LambdaClient::builder);
  }

  /** A client that waits as long as a function may run, and calls it once only. */
  public LambdaClient patientLambda() {
    return opened(
        "patient lambda",
        () ->
            configured(LambdaClient.builder(), http("patient http", LONGEST_INVOCATION))
                .overrideConfiguration(calls(1))
                .build());
  }

  public CloudWatchLogsClient logs() {
    return client("logs", CloudWatchLogsClient::builder);
  }

  public CloudWatchClient metrics() {
    return client("cloudwatch", CloudWatchClient::builder);
  }

  public SsmClient ssm() {
    return client("ssm", SsmClient::builder);
  }

  public StsClient sts() {
    return client("sts", StsClient::builder);
  }

  public ApiGatewayClient apiGateway() {
    return client("apigateway", ApiGatewayClient::builder);
  }

  public EcrClient ecr() {
    return client("ecr", EcrClient::builder);
  }

  @Override
  public void close() {
    closed = true;
    opened.values().forEach(Lazily::close);
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends SdkClient>
      C client(String name, Supplier<B> builder) {
    SdkHttpClient http = http();
    return opened(name, () -> configured(builder.get(), http).build());
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B configured(
      B builder, SdkHttpClient http) {
    return builder
        .region(region)
        .credentialsProvider(credentials)
        .httpClient(http)
        .overrideConfiguration(calls(ATTEMPTS));
  }

  private static ClientOverrideConfiguration calls(int attempts) {
    return ClientOverrideConfiguration.builder()
        .retryStrategy(
            AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(attempts).build())
        .addExecutionInterceptor(new NamesFailedCalls())
        .build();
  }

  private SdkHttpClient http() {
    return http("http", LONGEST_ANSWER);
  }

  private SdkHttpClient http(String name, Duration answer) {
    return opened(
        name,
        () ->
            new RefusedConnections(
                new InterruptibleCalls(
                    ApacheHttpClient.builder()
                        .maxConnections(CONNECTIONS)
                        .connectionTimeout(LONGEST_CONNECT)
                        .socketTimeout(answer)
                        .tlsTrustManagersProvider(() -> new TrustManager[] {new TrustWhenAsked()})
                        .build()),
                System::nanoTime));
  }

  @SuppressWarnings("unchecked") // A name is used for one type only, here.
  private <C extends SdkAutoCloseable> C opened(String name, Supplier<C> make) {
    if (closed) {
      throw new IllegalStateException("the session is closed");
    }
    return (C) opened.computeIfAbsent(name, key -> new Lazily<>(make)).get();
  }
}
