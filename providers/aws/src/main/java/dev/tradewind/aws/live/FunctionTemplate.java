package dev.tradewind.aws.live;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.EventCompilers;
import dev.tradewind.aws.compile.ServiceCompiler;
import dev.tradewind.aws.deploy.TemplateComparison;
import dev.tradewind.aws.image.ImageSource;
import dev.tradewind.aws.image.WrittenImages;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.packaging.Artifact;
import dev.tradewind.packaging.Artifacts;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.DeployFunctionRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The template of a service for the sake of one function's settings, compiled without packaging
 * anything: archives, and images but the function's own, only matter for ids and hashes that nobody
 * looks at here.
 *
 * @param id of the function in the template
 * @param whole the template
 * @param properties of the function in it
 */
record FunctionTemplate(String id, Mapping whole, Mapping properties) {

  static final String ARCHITECTURES = "Architectures";

  /** What is compared with the function itself. */
  private static final Set<String> BY_LAMBDA =
      Stream.concat(ConfigurationChange.COVERED.stream(), Stream.of("Code", ARCHITECTURES))
          .collect(Collectors.toUnmodifiableSet());

  private static final String STAND_IN = "image@sha256:" + "0".repeat(64);

  static FunctionTemplate of(DeployFunctionRequest request, InstantSource clock)
      throws ProviderException {
    Service service = request.service();
    Function function = request.function();
    CompiledService compiled =
        new ServiceCompiler(clock, EventCompilers.all())
            .compile(service, standIns(service), images(request));
    String id = LogicalIds.lambdaFunction(function.key());
    Optional<Mapping> properties = properties(compiled.template(), id);
    if (properties.isEmpty()) {
      throw new ProviderException(
          compiled.diagnostics().stream()
              .filter(Diagnostic::isError)
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalStateException("the template has no function " + function.key())));
    }
    return new FunctionTemplate(id, compiled.template(), properties.get());
  }

  private static Optional<Mapping> properties(Mapping template, String id) {
    return template.at("Resources", id, "Properties").flatMap(Node::asMapping);
  }

  /**
   * Names of properties that only CloudFormation can change and that differ from the stack's.
   *
   * @param deployed the template of the stack
   */
  List<String> onlyByStack(Mapping deployed) {
    Mapping old = properties(deployed, id).orElse(properties);
    return Stream.concat(properties.keys().stream(), old.keys().stream())
        .distinct()
        .filter(
            name ->
                !BY_LAMBDA.contains(name) && !TemplateComparison.sameEntry(properties, old, name))
        .toList();
  }

  /** The project file stands for every archive: it is there. */
  private static Artifacts standIns(Service service) {
    Artifact standIn = new Artifact(service.file(), 0, "");
    Map<String, Artifact> functions = new LinkedHashMap<>();
    service.functions().keySet().forEach(key -> functions.put(key, standIn));
    Map<String, Artifact> layers = new LinkedHashMap<>();
    service.layers().keySet().forEach(key -> layers.put(key, standIn));
    return new Artifacts(functions, layers);
  }

  /** The image that the function is to run must be among those that were published. */
  private static Map<String, String> images(DeployFunctionRequest request) {
    List<Function> others = new ArrayList<>(request.service().functions().values());
    if (request.code()) {
      others.remove(request.function());
    }
    Map<String, String> images = new LinkedHashMap<>();
    for (ImageSource source : new WrittenImages(request.service()).toPublish(others)) {
      source.publishedAs().ifPresent(name -> images.put(name, STAND_IN));
    }
    images.putAll(request.images());
    return images;
  }
}
