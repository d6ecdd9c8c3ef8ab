package dev.tradewind.aws.compile;

import dev.tradewind.aws.cloudformation.Template;
import dev.tradewind.aws.deployment.DeploymentBucket;
import dev.tradewind.aws.deployment.DeploymentDirectory;
import dev.tradewind.aws.deployment.ExportNames;
import dev.tradewind.aws.deployment.ServiceState;
import dev.tradewind.aws.function.Aliases;
import dev.tradewind.aws.function.FunctionCompiler;
import dev.tradewind.aws.function.LogGroups;
import dev.tradewind.aws.identity.DefaultRole;
import dev.tradewind.aws.identity.PerFunctionRoles;
import dev.tradewind.aws.infra.PortableService;
import dev.tradewind.aws.layer.CompiledLayers;
import dev.tradewind.aws.layer.LayerCompiler;
import dev.tradewind.aws.resources.PseudoParameters;
import dev.tradewind.aws.resources.UserResources;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.packaging.Artifacts;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles a service: runs the steps in order. Touches no file but the archives of layers. */
public final class ServiceCompiler {

  private static final String DESCRIPTION =
      "The AWS CloudFormation template for this Serverless application";

  private final InstantSource clock;
  private final List<EventCompiler> events;

  public ServiceCompiler(InstantSource clock, List<EventCompiler> events) {
    this.clock = clock;
    this.events = List.copyOf(events);
  }

  /**
   * @param images that are published
   */
  public CompiledService compile(Service written, Artifacts artifacts, Map<String, String> images) {
    Service service = PortableService.onAws(written);
    DeploymentBucket bucket = new DeploymentBucket(service);
    Template template = new Template(DESCRIPTION);
    bucket.addTo(template);
    Optional<Mapping> core =
        bucket.named().isEmpty() ? Optional.of(template.toNode()) : Optional.empty();
    Compilation compilation =
        new Compilation(
            service,
            artifacts,
            template,
            new LambdaTargets(Aliases.of(service)),
            new CodeLocation(bucket.reference(), DeploymentDirectory.of(service, clock.instant())));
    compile(compilation, images);
    Mapping update = finished(compilation);
    Mapping state = new ServiceState(compilation).of(update, core);
    return new CompiledService(
        core, update, state, compilation.customResources().used(), compilation.diagnostics());
  }

  private void compile(Compilation compilation, Map<String, String> images) {
    LogGroups.compile(compilation);
    DefaultRole.begin(compilation);
    CompiledLayers layers = new LayerCompiler(compilation).compile();
    new FunctionCompiler(compilation, layers, images).compile();
    events.forEach(event -> event.compile(compilation));
    DefaultRole.finish(compilation);
    PerFunctionRoles.compile(compilation);
  }

  private static Mapping finished(Compilation compilation) {
    Template template = compilation.template();
    ExportNames.addTo(template, compilation.service());
    Mapping merged =
        new UserResources(compilation::report)
            .over(template.toNode(), compilation.service().resources());
    return UserResources.withoutNulls(PseudoParameters.replaced(merged, compilation.service()));
  }
}
