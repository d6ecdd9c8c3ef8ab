package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.testkit.emulator.FaultyProxy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.http.SdkHttpMethod;

/** A project of the test resources, deployed through the launcher to what stands for AWS. */
final class AwsProject {

  private static final Duration LONGEST_LOG_DELAY = Duration.ofMinutes(2);

  private final Path directory;
  private final Launcher launcher;
  private final AwsCloud cloud;
  private final List<String> options;

  private AwsProject(Path directory, Launcher launcher, AwsCloud cloud, List<String> options) {
    this.directory = directory;
    this.launcher = launcher;
    this.cloud = cloud;
    this.options = options;
  }

  /**
   * A copy that is deployed to MiniStack, unless the user of the tests has chosen another cloud.
   *
   * @param folder for the copy
   * @param options that every command gets
   */
  static AwsProject copy(String name, Path folder, String... options) throws IOException {
    return copy(AwsCloud.miniStack(), name, folder, options);
  }

  static AwsProject copy(AwsCloud cloud, String name, Path folder, String... options)
      throws IOException {
    Path original = Path.of("src/test/resources", name);
    Path directory = folder.resolve(name);
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Files.copy(file, directory.resolve(original.relativize(file).toString()));
      }
    }
    Map<String, String> environment = new HashMap<>(cloud.environment());
    environment.put(
        "TRADEWIND_CACHE_HOME", Launcher.ROOT.resolve("framework/cli/target/cache").toString());
    return new AwsProject(directory, new Launcher(folder, environment), cloud, List.of(options));
  }

  /** The same project, with the launcher's calls going through a proxy. */
  AwsProject through(FaultyProxy proxy) {
    return with("AWS_ENDPOINT_URL", proxy.endpoint().toString());
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  Path directory() {
    return directory;
  }

  /** What another tool needs to find the cloud. */
  Map<String, String> environment() {
    return cloud.environment();
  }

  /** Where the emulator listens; skips the test on AWS itself. */
  URI endpoint() {
    return cloud.endpoint();
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

  /** The timestamps of the deployments that can be rolled back to, oldest first. */
  List<String> deployments() throws Exception {
    return json("deploy", "list").sequence("deployments").orElseThrow().items().stream()
        .map(item -> item.asMapping().orElseThrow())
        .map(deployment -> deployment.text("deployedAt").orElseThrow())
        .toList();
  }

  /** Waits until a function has logged a text. */
  void awaitLog(String function, String text) throws Exception {
    Await.until(
        LONGEST_LOG_DELAY,
        () ->
            Optional.of(tradewind("logs", "-f", function).out())
                .filter(said -> said.contains(text)));
  }

  /** Calls an API of the API Gateway. */
  HttpResponse<String> get(String apiId, String path) throws Exception {
    return cloud.get(apiId, path);
  }

  /** The same project with one more environment variable. */
  AwsProject with(String name, String value) {
    return new AwsProject(directory, launcher.with(name, value), cloud, options);
  }

  AwsProject without(String name) {
    return new AwsProject(directory, launcher.without(name), cloud, options);
  }

  /** Calls an API of AWS past Tradewind, in its query form. */
  String call(String service, String form) throws Exception {
    return cloud.call(
        service,
        SdkHttpMethod.POST,
        "/",
        Map.of("Content-Type", "application/x-www-form-urlencoded"),
        form);
  }

  /** The same, in its JSON form: {@code "AmazonSSM.PutParameter"}. */
  String callJson(String service, String operation, String json) throws Exception {
    return cloud.call(
        service,
        SdkHttpMethod.POST,
        "/",
        Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", operation),
        json);
  }

  /** Makes a bucket ({@code "/name"}) or an object ({@code "/name/key"}). */
  String put(String path, String text) throws Exception {
    return cloud.call("s3", SdkHttpMethod.PUT, path, Map.of(), text);
  }
}
