package dev.tradewind.aws.http;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.aws.compile.ServiceCompiler;
import dev.tradewind.aws.deployment.DeploymentBucket;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.event.HttpIntegration;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A project of the tests with its {@code http} events bound. */
final class RestProject {

  private final ProjectFixture project;

  private RestProject(ProjectFixture project) {
    this.project = project;
  }

  static RestProject read(Path folder) throws IOException {
    return new RestProject(ProjectFixture.read(folder));
  }

  /**
   * @param json the file, with single quotes allowed for double ones
   */
  static RestProject of(String json) {
    return new RestProject(ProjectFixture.of(json));
  }

  CompiledService compile() {
    InstantSource clock = InstantSource.fixed(ProjectFixture.NOW);
    return new ServiceCompiler(
            clock, List.of(new HttpEventCompiler(clock)), DeploymentBucket.Acceleration.UNSAID)
        .compile(bound(project.service()), project.artifacts());
  }

  private static Service bound(Service service) {
    Map<String, Function> functions = new LinkedHashMap<>();
    service.functions().forEach((key, function) -> functions.put(key, bound(function)));
    return new Service(
        service.name(),
        service.stage(),
        service.provider(),
        service.target(),
        service.targets(),
        functions,
        service.layers(),
        service.packaging(),
        service.infra(),
        service.resources(),
        service.custom(),
        service.plugins(),
        service.document(),
        service.directory(),
        service.file(),
        service.options());
  }

  private static Function bound(Function function) {
    return new Function(
        function.key(),
        function.name(),
        function.description(),
        function.code(),
        function.runtime(),
        function.memorySize(),
        function.timeout(),
        function.architecture(),
        function.environment(),
        function.layers(),
        function.reservedConcurrency(),
        function.url(),
        function.access(),
        function.events().stream().map(RestProject::bound).toList(),
        function.packaging(),
        function.settings(),
        function.source());
  }

  private static Event bound(Event event) {
    if (!(event instanceof Event.Native http && http.type().equals("http"))) {
      return event;
    }
    Mapping settings = http.settings().asMapping().orElse(Mapping.empty(http.source()));
    String[] words =
        http.settings()
            .asText()
            .orElseGet(
                () -> settings.text("method").orElse("") + " " + settings.text("path").orElse(""))
            .split(" ", 2);
    boolean async =
        settings
            .get("async")
            .filter(node -> node instanceof Scalar.Bool said && said.value())
            .isPresent();
    String path = words[1].startsWith("/") ? words[1] : "/" + words[1];
    return new Event.Http(
        words[0].toUpperCase(Locale.ROOT),
        path,
        null,
        integration(settings.get("integration").flatMap(Node::asText).orElse("lambda-proxy")),
        async,
        settings,
        http.source());
  }

  private static HttpIntegration integration(String written) {
    return switch (written.toUpperCase(Locale.ROOT).replace('-', '_')) {
      case "LAMBDA", "AWS" -> HttpIntegration.TEMPLATE;
      case "HTTP" -> HttpIntegration.HTTP;
      case "HTTP_PROXY" -> HttpIntegration.HTTP_PROXY;
      case "MOCK" -> HttpIntegration.MOCK;
      default -> HttpIntegration.PROXY;
    };
  }
}
