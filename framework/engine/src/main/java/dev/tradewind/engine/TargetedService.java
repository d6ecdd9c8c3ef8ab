package dev.tradewind.engine;

import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.Severity;
import dev.tradewind.spi.Provider;
import java.util.List;
import java.util.Optional;

/** A service as one target sees it, with the provider of that target if it is installed. */
public final class TargetedService {

  private static final String UNAVAILABLE = "variable-source-unavailable";

  private final Service service;
  private final ProviderCatalog catalog;
  private final List<Diagnostic> found;

  /**
   * @param found what opening the project for this target found
   */
  TargetedService(Service service, ProviderCatalog catalog, List<Diagnostic> found) {
    this.service = service;
    this.catalog = catalog;
    this.found = List.copyOf(found);
  }

  public Service service() {
    return service;
  }

  public Optional<Provider> provider() {
    return catalog.find(service.target().provider());
  }

  /**
   * Variables that were left in place because nothing here can resolve them. Reading such a
   * project, or running it somewhere else than in the cloud it is written for, is possible; a
   * template for that cloud would be wrong, so there they are errors.
   */
  List<Diagnostic> unresolved() {
    if (!service.target().provider().equals(service.provider().name())) {
      return List.of();
    }
    return found.stream()
        .filter(diagnostic -> diagnostic.code().equals(UNAVAILABLE))
        .map(diagnostic -> diagnostic.as(Severity.ERROR))
        .toList();
  }

  /** This service, when every variable is known that a template of its cloud needs. */
  public Result<TargetedService> resolved() {
    return unresolved().isEmpty()
        ? new Result.Done<>(this, List.of())
        : new Result.Failed<>(unresolved());
  }

  /**
   * The provider as one that can do something.
   *
   * @param capability an interface of the SPI, such as {@code Deployer}
   * @param verb what a user wants to do, for the message when the provider cannot: {@code "invoke
   *     functions"}
   */
  public <P extends Provider> Result<P> able(Class<P> capability, String verb) {
    Optional<Provider> provider = provider();
    if (provider.isEmpty()) {
      return Result.failed(catalog.missing(this));
    }
    if (!capability.isInstance(provider.get())) {
      return Result.failed(
          Diagnostic.error(
              "not-supported-by-provider",
              "the provider `" + provider.get().name() + "` cannot " + verb,
              "Choose another target with --target.",
              service.target().source()));
    }
    return new Result.Done<>(capability.cast(provider.get()), List.of());
  }
}
