package dev.tradewind.engine;

import dev.tradewind.config.Extent;
import dev.tradewind.config.LoadRequest;
import dev.tradewind.config.LoadResult;
import dev.tradewind.config.ProjectLoader;
import dev.tradewind.config.ResolveResult;
import dev.tradewind.config.ResolvedProject;
import dev.tradewind.config.Whereabouts;
import dev.tradewind.config.binding.ProjectBinder;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.VariableSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens projects: reads, binds and checks the file for each target that the command is about. */
public final class Projects {

  private final ProjectLoader loader;
  private final ProjectBinder binder;
  private final ProviderCatalog providers;
  private final PluginCatalog plugins;
  private final Map<String, String> environment;

  public Projects(
      ProjectLoader loader,
      ProjectBinder binder,
      ProviderCatalog providers,
      PluginCatalog plugins,
      Map<String, String> environment) {
    this.loader = loader;
    this.binder = binder;
    this.providers = providers;
    this.plugins = plugins;
    this.environment = Map.copyOf(environment);
  }

  /**
   * The project file with every variable resolved, unchecked: as the first target of the request
   * sees it, the default one when it names none or all.
   */
  public Result<ResolvedProject> resolve(ProjectRequest request) {
    boolean isDefault =
        request.targets().isEmpty() || request.targets().contains(ProjectRequest.ALL_TARGETS);
    List<VariableSource> sources = sources();
    try {
      return resolve(request, isDefault ? null : request.targets().getFirst(), sources);
    } finally {
      sources.forEach(VariableSource::close);
    }
  }

  /** The service for each target of the request, in the order of the request. */
  public Result<List<TargetedService>> open(ProjectRequest request) {
    List<VariableSource> sources = sources();
    try {
      return open(request, sources);
    } finally {
      sources.forEach(VariableSource::close);
    }
  }

  private Result<List<TargetedService>> open(ProjectRequest request, List<VariableSource> sources) {
    if (!request.targets().contains(ProjectRequest.ALL_TARGETS)) {
      List<? extends @Nullable String> targets =
          request.targets().isEmpty()
              ? Collections.singletonList(null)
              : List.copyOf(new LinkedHashSet<>(request.targets()));
      return openAll(new ArrayList<>(), targets, request, sources);
    }
    Result<TargetedService> first = open(request, null, sources);
    if (!(first instanceof Result.Done<TargetedService> done)) {
      return new Result.Failed<>(first.diagnostics());
    }
    return openAll(
        new ArrayList<>(List.of(done)),
        done.value().service().targets().keySet().stream().toList(),
        request,
        sources);
  }

  /** All that is wrong for any of the targets is told at once, and once. */
  private Result<List<TargetedService>> openAll(
      List<Result<TargetedService>> opened,
      List<? extends @Nullable String> targets,
      ProjectRequest request,
      List<VariableSource> sources) {
    for (String target : targets) {
      opened.add(open(request, target, sources));
    }
    List<TargetedService> services = new ArrayList<>();
    Set<Diagnostic> found = new LinkedHashSet<>();
    Set<Place> places = new HashSet<>();
    for (Result<TargetedService> result : opened) {
      found.addAll(result.diagnostics());
      if (result instanceof Result.Done<TargetedService> done
          && (places.add(Place.of(done.value().service())) || isNamed(done, request))) {
        services.add(done.value());
      }
    }
    return Result.of(services, List.copyOf(found));
  }

  private static boolean isNamed(Result.Done<TargetedService> opened, ProjectRequest request) {
    return request.targets().contains(opened.value().service().target().name());
  }

  /**
   * Where a service goes. Of all targets two may be one place: the default one and a declared one
   * of the same region; it is worked on once.
   */
  private record Place(String provider, String stage, String region, String stack) {

    static Place of(Service service) {
      return new Place(
          service.target().provider(),
          service.stage(),
          String.valueOf(service.provider().region()),
          service.provider().settings().text("stackName").orElse(""));
    }
  }

  /** A file is resolved anew for each target, since variables may ask where it goes. */
  private Result<TargetedService> open(
      ProjectRequest request, @Nullable String target, List<VariableSource> sources) {
    Result<ResolvedProject> resolved = resolve(request, target, sources);
    return resolved
        .then(project -> bind(project, request.extent()))
        .then(
            service -> {
              TargetedService opened =
                  new TargetedService(service, providers, resolved.diagnostics());
              return request.extent() == Extent.WHOLE
                  ? new Result.Done<>(opened, List.of())
                  : opened.resolved();
            });
  }

  private Result<ResolvedProject> resolve(
      ProjectRequest request, @Nullable String target, List<VariableSource> sources) {
    LoadRequest load =
        new LoadRequest(
            request.directory(),
            request.configFile(),
            request.options(),
            request.params(),
            environment,
            target,
            sources,
            true,
            request.extent());
    return switch (loader.resolve(load)) {
      case ResolveResult.Resolved resolved -> Result.of(resolved.project(), resolved.diagnostics());
      case ResolveResult.Failed failed -> new Result.Failed<>(failed.diagnostics());
    };
  }

  /** Those of plugins come last, so that they win. */
  private List<VariableSource> sources() {
    return Stream.concat(providers.variableSources().stream(), plugins.variableSources().stream())
        .<VariableSource>map(AskedOnce::new)
        .toList();
  }

  private Result<Service> bind(ResolvedProject project, Extent extent) {
    Whereabouts whereabouts = new Whereabouts(project.document(), project.options(), extent);
    LoadResult loaded = binder.bind(project, whereabouts);
    if (!(loaded instanceof LoadResult.Loaded bound)) {
      return new Result.Failed<>(loaded.diagnostics());
    }
    Service service = plugins.adapt(bound.service());
    List<Diagnostic> found = new ArrayList<>(bound.diagnostics());
    found.addAll(whereabouts.weigh(plugins.check(service)));
    providers
        .find(service.target().provider())
        .ifPresent(provider -> found.addAll(whereabouts.weigh(provider.check(service))));
    return Result.of(service, found);
  }
}
