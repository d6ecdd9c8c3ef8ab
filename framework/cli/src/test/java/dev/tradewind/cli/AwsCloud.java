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
import org.junit.jupiter.api.Assumptions;
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
  record Emulator(AwsEndpoint address, String domain) implements AwsCloud {}

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
    AwsEndpoint address =
        Optional.ofNullable(System.getProperty("tradewind.aws.endpoint"))
            .map(url -> new AwsEndpoint(URI.create(url)))
            .orElseGet(usual);
    return new Emulator(address, domain);
  }

  /** A stage, and so a stack, that no other run has. */
  static String newStage() {
    return "t" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** What a process needs in its environment to find it. */
  default Map<String, String> environment() {
    return switch (this) {
      case Emulator emulator -> emulator.address().environment();
      case Account account -> Map.of();
    };
  }

  /** Calls an API of the API Gateway. */
  default HttpResponse<String> get(String apiId, String path) throws Exception {
    String host = apiId + ".execute-api.";
    return send(
        switch (this) {
          case Emulator emulator ->
              HttpRequest.newBuilder(emulator.address().uri().resolve(path))
                  .header("Host", host + emulator.domain())
                  .build();
          case Account account ->
              HttpRequest.newBuilder(
                      URI.create("https://" + host + REGION + ".amazonaws.com" + path))
                  .build();
        });
  }

  /** Where the emulator listens; skips the test on AWS itself. */
  default URI endpoint() {
    return switch (this) {
      case Emulator emulator -> emulator.address().uri();
      case Account account -> Assumptions.abort("needs an emulator of AWS");
    };
  }

  /** Calls an API of AWS past Tradewind. */
  default String call(
      String service, SdkHttpMethod method, String path, Map<String, String> headers, String text)
      throws Exception {
    URI uri =
        switch (this) {
          case Emulator emulator -> emulator.address().uri().resolve(path);
          case Account account ->
              URI.create("https://" + service + "." + REGION + ".amazonaws.com" + path);
        };
    SdkHttpRequest.Builder request = SdkHttpRequest.builder().uri(uri).method(method);
    headers.forEach(request::putHeader);
    ContentStreamProvider body = ContentStreamProvider.fromUtf8String(text);
    SdkHttpRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity(credentials().resolveCredentials())
                        .request(request.build())
                        .payload(body)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, REGION))
            .request();
    HttpRequest.Builder sent =
        HttpRequest.newBuilder(uri)
            .method(
                method.name(), HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8));
    signed.forEachHeader(
        (name, values) -> {
          if (!name.equalsIgnoreCase("Host")) { // The client writes the same by itself.
            values.forEach(value -> sent.header(name, value));
          }
        });
    HttpResponse<String> response = send(sent.build());
    if (response.statusCode() != 200) {
      throw new AssertionError(
          service + " answers " + response.statusCode() + ": " + response.body());
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
