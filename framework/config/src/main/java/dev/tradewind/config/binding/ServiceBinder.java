package dev.tradewind.config.binding;

import dev.tradewind.config.ResolvedProject;
import dev.tradewind.config.dialect.DeepMerge;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.RegionChoice;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.dialect.TargetChoice;
import dev.tradewind.model.Function;
import dev.tradewind.model.Infra;
import dev.tradewind.model.Layer;
import dev.tradewind.model.ProviderSettings;
import dev.tradewind.model.Service;
import dev.tradewind.model.Target;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checked file to a {@link Service}, as one target sees it. Never fails: what cannot be read, a
 * variable that was left unresolved for example, has its default.
 */
final class ServiceBinder {

  private final ProjectOutline project;
  private final Target target;

  ServiceBinder(ProjectOutline written, Target target) {
    this.project =
        new ProjectOutline(
            written.project(),
            written.dialect(),
            DeepMerge.of(written.provider(), target.overrides()),
            written.functions());
    this.target = target;
  }

  Service bind() {
    ResolvedProject resolved = project.project();
    Settings settings = project.settings();
    FunctionBinder binder = new FunctionBinder(project, target);
    Map<String, Function> functions = new LinkedHashMap<>();
    for (FunctionEntry entry : project.functions()) {
      functions.put(entry.key(), binder.bind(entry));
    }
    return new Service(
        project.service(),
        resolved.stage(),
        provider(),
        target,
        otherTargets(),
        functions,
        layers(),
        PackageRulesBinder.of(settings, resolved.document().source()),
        infra(settings.blockOrEmpty("infra")),
        resources(settings),
        settings.blockOrEmpty("custom").mapping(),
        project.plugins(),
        resolved.document(),
        resolved.directory(),
        resolved.file(),
        resolved.options(),
        resolved.instanceId());
  }

  /** A declared target of the provider's own name is the default one, with its overrides. */
  private Map<String, Target> otherTargets() {
    Map<String, Target> targets = new LinkedHashMap<>(TargetChoice.declared(project));
    targets.remove(project.dialect().provider());
    return targets;
  }

  private ProviderSettings provider() {
    Settings settings = project.providerSettings();
    Map<String, String> tags = new LinkedHashMap<>();
    settings
        .blockOrEmpty(project.dialect().tagsKey())
        .mapping()
        .entries()
        .forEach(
            (name, entry) -> {
              if (entry.value() instanceof Scalar scalar && !scalar.isNull()) {
                tags.put(name, scalar.toPlainText());
              }
            });
    return new ProviderSettings(
        project.dialect().provider(),
        region(),
        project.dialect().httpApiCors(project).orElse(null),
        tags,
        VersionPruningBinder.of(project).orElse(null),
        settings.mapping(),
        settings.mapping().source());
  }

  private @Nullable String region() {
    return RegionChoice.ofTarget(project.dialect(), target.name(), target.provider())
        .of(project.settings(), project.project().region())
        .orElse(null);
  }

  private Map<String, Layer> layers() {
    Map<String, Layer> layers = new LinkedHashMap<>();
    project
        .layers()
        .entries()
        .forEach(
            (key, entry) -> {
              Mapping mapping =
                  entry.value().asMapping().orElseGet(() -> Mapping.empty(entry.key()));
              Settings settings = new Settings(mapping);
              layers.put(
                  key,
                  new Layer(
                      key,
                      settings.text("path").orElse(""),
                      settings.text("name").orElse(key),
                      PackageRulesBinder.of(settings, entry.key()),
                      mapping,
                      entry.key()));
            });
    return layers;
  }

  private static Infra infra(Settings infra) {
    return new Infra(
        resources(infra, "queues"),
        resources(infra, "topics"),
        resources(infra, "buckets"),
        resources(infra, "tables"),
        resources(infra, "secrets"));
  }

  private static Map<String, Infra.Resource> resources(Settings infra, String kind) {
    Map<String, Infra.Resource> resources = new LinkedHashMap<>();
    infra
        .blockOrEmpty(kind)
        .mapping()
        .entries()
        .forEach(
            (name, entry) ->
                resources.put(
                    name,
                    new Infra.Resource(
                        name,
                        entry.value().asMapping().orElseGet(() -> Mapping.empty(entry.key())),
                        entry.key())));
    return resources;
  }

  private static List<Mapping> resources(Settings settings) {
    Node resources = settings.get("resources").orElse(null);
    return switch (resources) {
      case Mapping single -> List.of(single);
      case Sequence list -> list.items().stream().flatMap(i -> i.asMapping().stream()).toList();
      case null -> List.of();
      case Scalar scalar -> List.of();
    };
  }
}
