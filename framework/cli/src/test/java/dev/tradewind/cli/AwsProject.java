package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.testkit.emulator.FaultyProxy;
import dev.tradewind.testkit.emulator.MiniStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A project of the test resources, deployed through the launcher to an emulator of AWS. A running
 * one is used instead when {@code -Dtradewind.aws.endpoint=URL} names it.
 */
final class AwsProject {

  private final Path directory;
  private final Launcher launcher;
  private final Map<String, String> environment;
  private final URI endpoint;
  private final List<String> options;
  private final HttpClient http = HttpClient.newHttpClient();

  private AwsProject(
      Path directory, Launcher launcher, Map<String, String> environment, List<String> options) {
    this.directory = directory;
    this.launcher = launcher;
    this.environment = Map.copyOf(environment);
    this.endpoint = URI.create(environment.getOrDefault("AWS_ENDPOINT_URL", ""));
    this.options = options;
  }

  /**
   * @param folder for the copy
   * @param options that every command gets
   */
  static AwsProject copy(String name, Path folder, String... options) throws IOException {
    Path original = Path.of("src/test/resources", name);
    Path directory = folder.resolve(name);
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Files.copy(file, directory.resolve(original.relativize(file).toString()));
      }
    }
    String chosen = System.getProperty("tradewind.aws.endpoint");
    Map<String, String> environment =
        new HashMap<>(
            chosen == null
                ? MiniStack.shared().environment()
                : Map.of(
                    "AWS_ENDPOINT_URL", chosen,
                    "AWS_ACCESS_KEY_ID", "test",
                    "AWS_SECRET_ACCESS_KEY", "test"));
    environment.put(
        "TRADEWIND_CACHE_HOME", Launcher.ROOT.resolve("framework/cli/target/cache").toString());
    return new AwsProject(
        directory, new Launcher(folder, environment), environment, List.of(options));
  }

  /** The same project, with the launcher's calls going through a proxy. */
  AwsProject through(FaultyProxy proxy) {
    return new AwsProject(
        directory,
        launcher.with("AWS_ENDPOINT_URL", proxy.endpoint().toString()),
        environment,
        options);
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  Path directory() {
    return directory;
  }

  /** What another tool needs to find the emulator. */
  Map<String, String> environment() {
    return environment;
  }

  /** Where the emulator listens. */
  URI endpoint() {
    return endpoint;
  }

  void edit(String name, String from, String to) throws IOException {
    String text = Files.readString(file(name));
    assertThat(text).contains(from);
    Files.writeString(file(name), text.replace(from, to));
  }

  ProcessOutput run(String... arguments) throws Exception {
    return launcher.run(complete(arguments));
  }

  /** Starts a command without waiting for its end; what it prints is lost. */
  Process start(String... arguments) throws IOException {
    return launcher.start(complete(arguments));
  }

  /** Lets commands that run in this process go through a proxy, by the SDK's own properties. */
  static void here(FaultyProxy proxy) {
    System.setProperty("aws.endpointUrl", proxy.endpoint().toString());
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
  }

  static void hereNoMore() {
    List.of("aws.endpointUrl", "aws.accessKeyId", "aws.secretAccessKey")
        .forEach(System::clearProperty);
  }

  /** Runs a command in this process. */
  CommandOutput here(String... arguments) {
    return CommandOutput.of(directory, Map.of(), complete(arguments));
  }

  private String[] complete(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(options);
    all.addAll(List.of("-C", directory.toString()));
    return all.toArray(String[]::new);
  }

  /** Runs a command that must succeed. */
  ProcessOutput tradewind(String... arguments) throws Exception {
    ProcessOutput output = run(arguments);
    assertThat(output.exitCode()).as(() -> List.of(arguments) + " said " + output).isZero();
    return output;
  }

  /** The same, with the result read as JSON. */
  Mapping json(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    String out = tradewind(all.toArray(String[]::new)).out();
    return JsonReader.read(out, "stdout").asMapping().orElseThrow();
  }

  /** Calls an HTTP API of the emulator, which tells APIs apart by the host's name. */
  HttpResponse<String> get(String apiId, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(endpoint.resolve(path))
            .header("Host", apiId + ".execute-api.localhost")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** The same project with one more environment variable. */
  AwsProject with(String name, String value) {
    return new AwsProject(directory, launcher.with(name, value), endpoint, options);
  }

  AwsProject without(String name) {
    return new AwsProject(directory, launcher.without(name), endpoint, options);
  }

  /** Calls an API of AWS past Tradewind, in its query form. */
  String call(String service, String form) throws Exception {
    return call(
        service,
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** The same, in its JSON form: {@code "AmazonSSM.PutParameter"}. */
  String callJson(String service, String operation, String json) throws Exception {
    return call(
        service,
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("X-Amz-Target", operation)
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Makes a bucket ({@code "/name"}) or an object ({@code "/name/key"}). */
  String put(String path, String text) throws Exception {
    return call(
        "s3",
        HttpRequest.newBuilder(endpoint.resolve(path))
            .PUT(HttpRequest.BodyPublishers.ofString(text)));
  }

  private String call(String service, HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response =
        http.send(
            request
                .header(
                    "Authorization",
                    "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/"
                        + service
                        + "/aws4_request, SignedHeaders=host, Signature=0")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }
}
