package dev.tradewind.engine;

import dev.tradewind.config.Extent;
import dev.tradewind.config.ProjectLoader;
import dev.tradewind.config.binding.ProjectBinder;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.Plugin;
import dev.tradewind.spi.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A project on the disk that a test opens with the real loader and binder. */
final class ProjectFolder {

  final Path directory;
  private final List<Provider> providers = new ArrayList<>();
  private Extent extent = Extent.WHOLE;
  private final List<Plugin> plugins = new ArrayList<>();

  ProjectFolder(Path directory, String yaml) throws IOException {
    this.directory = directory;
    file("serverless.yml", yaml);
    file("a.js", "exports.main = () => {}\n");
  }

  ProjectFolder file(String name, String content) throws IOException {
    Files.writeString(directory.resolve(name), content);
    return this;
  }

  ProjectFolder providers(Provider... more) {
    providers.addAll(List.of(more));
    return this;
  }

  /** For a command that needs no more of the file than this. */
  ProjectFolder extent(Extent needed) {
    extent = needed;
    return this;
  }

  ProjectFolder plugins(Plugin... more) {
    plugins.addAll(List.of(more));
    return this;
  }

  Result<List<TargetedService>> open(String... targets) {
    return open(Map.of(), targets);
  }

  Result<List<TargetedService>> open(Map<String, String> options, String... targets) {
    return projects().open(request(options, targets));
  }

  Projects projects() {
    return new Projects(
        new ProjectLoader(),
        new ProjectBinder(),
        new ProviderCatalog(providers),
        new PluginCatalog(plugins),
        Map.of());
  }

  ProjectRequest request(Map<String, String> options, String... targets) {
    return new ProjectRequest(directory, null, options, Map.of(), List.of(targets), extent);
  }

  /** The services, where nothing is wrong. */
  List<TargetedService> opened(String... targets) {
    return done(open(targets));
  }

  Service service(String... targets) {
    return opened(targets).getFirst().service();
  }

  static <T> T done(Result<T> result) {
    return switch (result) {
      case Result.Done<T> done -> done.value();
      case Result.Failed<T> failed -> throw new AssertionError(failed.diagnostics());
    };
  }

  static List<String> codes(Result<?> result) {
    return result.diagnostics().stream().map(Diagnostic::code).toList();
  }

  static List<String> codes(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Diagnostic::code).toList();
  }
}
