package dev.tradewind.cli;

import dev.tradewind.testkit.emulator.AwsEndpoint;
import dev.tradewind.testkit.emulator.LocalStack;
import dev.tradewind.testkit.emulator.MiniStack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * What tests take for AWS, in us-east-1: the emulator of the test, the one that {@code
 * -Dtradewind.aws.endpoint=URL} names, or with {@code -Dtradewind.aws.real=true} AWS itself, with
 * the account that the SDK finds.
 */
sealed interface AwsCloud {

  String REGION = "us-east-1";

  /**
   * An emulator, which tells APIs apart by the first part of the host's name.
   *
   * @param domain the rest of that name, which differs among emulators
   */
  record Emulator(AwsEndpoint endpoint, String domain) implements AwsCloud {}

  /** The account of whoever runs the tests. */
  record Account() implements AwsCloud {}

  /** MiniStack, where no property says otherwise. */
  static AwsCloud miniStack() {
    return chosenOr(MiniStack::address, "localhost");
  }

  /** LocalStack, where no property says otherwise. */
  static AwsCloud localStack() {
    return chosenOr(LocalStack::shared, "localhost.localstack.cloud");
  }

  private static AwsCloud chosenOr(Supplier<AwsEndpoint> usual, String domain) {
    if (Boolean.getBoolean("tradewind.aws.real")) {
      return new Account();
    }
    AwsEndpoint endpoint =
        Optional.ofNullable(System.getProperty("tradewind.aws.endpoint"))
            .map(url -> new AwsEndpoint(URI.create(url)))
            .orElseGet(usual);
    return new Emulator(endpoint, domain);
  }

  /** A stage, and so a stack, that no other run has. */
  static String newStage() {
    return "t" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** What a process needs in its environment to find it. */
  default Map<String, String> environment() {
    return switch (this) {
      case Emulator emulator -> emulator.endpoint().environment();
      case Account account -> Map.of();
    };
  }

  /** Calls an API of the API Gateway. */
  default HttpResponse<String> get(String apiId, String path) throws Exception {
    String host = apiId + ".execute-api.";
    return send(
        switch (this) {
          case Emulator emulator ->
              HttpRequest.newBuilder(emulator.endpoint().uri().resolve(path))
                  .header("Host", host + emulator.domain())
                  .build();
          case Account account ->
              HttpRequest.newBuilder(
                      URI.create("https://" + host + REGION + ".amazonaws.com" + path))
                  .build();
        });
  }

  /** Calls an API of AWS past Tradewind, in its query form. */
  default String call(String service, String form) throws Exception {
    URI uri =
        switch (this) {
          case Emulator emulator -> emulator.endpoint().uri().resolve("/");
          case Account account ->
              URI.create("https://" + service + "." + REGION + ".amazonaws.com/");
        };
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .uri(uri)
            .method(SdkHttpMethod.POST)
            .putHeader("Content-Type", "application/x-www-form-urlencoded")
            .build();
    ContentStreamProvider body = ContentStreamProvider.fromUtf8String(form);
    SdkHttpRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity(credentials().resolveCredentials())
                        .request(request)
                        .payload(body)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, REGION))
            .request();
    HttpRequest.Builder sent =
        HttpRequest.newBuilder(uri)
            .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.UTF_8));
    signed.forEachHeader(
        (name, values) -> {
          if (!name.equalsIgnoreCase("Host")) { // The client writes the same by itself.
            values.forEach(value -> sent.header(name, value));
          }
        });
    HttpResponse<String> response = send(sent.build());
    if (response.statusCode() != 200) {
      throw new AssertionError(service + " answers " + response.statusCode() + response.body());
    }
    return response.body();
  }

  private AwsCredentialsProvider credentials() {
    return switch (this) {
      case Emulator emulator ->
          StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
      case Account account -> DefaultCredentialsProvider.builder().build();
    };
  }

  /** On a connection of its own: emulators close kept ones just when they are used again. */
  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
