package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import java.io.IOException;
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

  Path file(String name) {
    return directory.resolve(name);
  }

  void edit(String name, String from, String to) throws IOException {
    String text = Files.readString(file(name));
    assertThat(text).contains(from);
    Files.writeString(file(name), text.replace(from, to));
  }

  ProcessOutput run(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(options);
    all.addAll(List.of("-C", directory.toString()));
    return launcher.run(all.toArray(String[]::new));
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

  /** Calls an API of AWS past Tradewind, in its query form. */
  String call(String service, String form) throws Exception {
    return cloud.call(service, form);
  }
}
