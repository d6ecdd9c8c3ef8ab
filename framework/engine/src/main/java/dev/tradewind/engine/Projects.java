package dev.tradewind.engine;

import dev.tradewind.config.LoadRequest;
import dev.tradewind.config.LoadResult;
import dev.tradewind.config.ProjectLoader;
import dev.tradewind.config.ResolveResult;
import dev.tradewind.config.ResolvedProject;
import dev.tradewind.config.binding.ProjectBinder;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.VariableSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens projects: reads the file once, then binds and checks it for each target that the command is
 * about.
 */
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

  /** The project file with every variable resolved, unchecked. */
  public Result<ResolvedProject> resolve(ProjectRequest request) {
    List<VariableSource> sources = plugins.variableSources();
    LoadRequest load =
        new LoadRequest(
            request.directory(),
            request.configFile(),
            request.options(),
            request.params(),
            environment,
            null,
            sources,
            true);
    return switch (loader.resolve(load)) {
      case ResolveResult.Resolved resolved -> Result.of(resolved.project(), resolved.diagnostics());
      case ResolveResult.Failed failed -> new Result.Failed<>(failed.diagnostics());
    };
  }

  /** The service for each target of the request, in the order of the request. */
  public Result<List<TargetedService>> open(ProjectRequest request) {
    Result<ResolvedProject> resolved = resolve(request);
    return resolved.then(
        project -> openTargets(project, request.targets(), resolved.diagnostics()));
  }

  private Result<List<TargetedService>> openTargets(
      ResolvedProject project, List<String> names, List<Diagnostic> resolving) {
    if (names.isEmpty()) {
      return bindAll(project, Collections.singletonList(null), resolving);
    }
    if (!names.contains(ProjectRequest.ALL_TARGETS)) {
      return bindAll(project, List.copyOf(new LinkedHashSet<>(names)), resolving);
    }
    return bind(project, null)
        .then(
            service -> {
              Set<@Nullable String> all = new LinkedHashSet<>();
              all.add(null);
              all.addAll(service.targets().keySet());
              return bindAll(project, new ArrayList<>(all), resolving);
            });
  }

  private Result<List<TargetedService>> bindAll(
      ResolvedProject project,
      List<? extends @Nullable String> targets,
      List<Diagnostic> resolving) {
    List<TargetedService> services = new ArrayList<>();
    Set<Diagnostic> found = new LinkedHashSet<>();
    for (String target : targets) {
      Result<Service> result = bind(project, target);
      found.addAll(result.diagnostics());
      if (result instanceof Result.Done<Service> done) {
        services.add(new TargetedService(done.value(), providers, resolving));
      }
    }
    return Result.of(services, List.copyOf(found));
  }

  private Result<Service> bind(ResolvedProject project, @Nullable String target) {
    LoadResult loaded = binder.bind(project.forTarget(target));
    if (!(loaded instanceof LoadResult.Loaded bound)) {
      return new Result.Failed<>(loaded.diagnostics());
    }
    Service service = plugins.adapt(bound.service());
    List<Diagnostic> found = new ArrayList<>(bound.diagnostics());
    found.addAll(plugins.check(service));
    providers
        .find(service.target().provider())
        .ifPresent(provider -> found.addAll(provider.check(service)));
    return Result.of(service, found);
  }
}
