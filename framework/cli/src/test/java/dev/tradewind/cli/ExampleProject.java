package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A copy of one of the examples, deployed to the local target through the launcher. */
final class ExampleProject {

  private static final List<String> LEFT_OUT = List.of("target", ".serverless", "node_modules");

  private final Path directory;
  private final Path state;
  private final Launcher launcher;
  private final HttpClient http = HttpClient.newHttpClient();

  private ExampleProject(Path directory, Path state, Launcher launcher) {
    this.directory = directory;
    this.state = state;
    this.launcher = launcher;
  }

  /**
   * @param folder for the copy and for the state of the local platform
   */
  static ExampleProject copy(String name, Path folder) throws IOException {
    Path original = Launcher.ROOT.resolve("examples").resolve(name);
    Path directory = folder.resolve(name);
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Path relative = original.relativize(file);
        if (LEFT_OUT.stream().noneMatch(relative::startsWith)) {
          Files.copy(file, directory.resolve(relative.toString()));
        }
      }
    }
    Path state = folder.resolve("state");
    Launcher launcher =
        new Launcher(
            folder,
            Map.of(
                "TRADEWIND_STATE_HOME",
                state.toString(),
                "TRADEWIND_CACHE_HOME",
                Launcher.ROOT.resolve("framework/cli/target/cache").toString()));
    return new ExampleProject(directory, state, launcher);
  }

  Path directory() {
    return directory;
  }

  /** Runs a command on the local target and gives its output; it must succeed. */
  ProcessOutput tradewind(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--target", "local", "-C", directory.toString()));
    ProcessOutput output = launcher.run(all.toArray(String[]::new));
    assertThat(output.exitCode()).as(() -> all + " said " + output).isZero();
    return output;
  }

  /** The same, with the result read as JSON. */
  Mapping json(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    String out = tradewind(all.toArray(String[]::new)).out();
    return JsonReader.read(out, "stdout").asMapping().orElseThrow();
  }

  /** The URL of the endpoint with a method whose path ends so, as {@code info} tells it. */
  static String url(Mapping info, String method, String ending) {
    return info.sequence("endpoints").orElseThrow().items().stream()
        .map(item -> item.asMapping().orElseThrow())
        .filter(endpoint -> endpoint.text("method").orElseThrow().equals(method))
        .map(endpoint -> endpoint.text("url").orElseThrow())
        .filter(url -> url.endsWith(ending))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + method + " " + ending + " in " + text(info)));
  }

  HttpResponse<String> get(String url) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<byte[]> post(String url, String type, byte[] body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(url))
            .header("content-type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> getBytes(String url) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Processes that have to do with this deployment: the platform, its workers and their guards. */
  List<ProcessHandle> processes() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(state.toString()))
        .toList();
  }

  /** Ends whatever a failed test left behind. */
  void clean() throws Exception {
    launcher.run("remove", "--target", "local", "-C", directory.toString());
    processes().forEach(ProcessHandle::destroyForcibly);
  }

  private static String text(Node node) {
    return dev.tradewind.spi.json.JsonWriter.pretty(node);
  }
}
