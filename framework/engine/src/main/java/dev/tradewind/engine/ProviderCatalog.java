package dev.tradewind.engine;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.spi.Provider;
import dev.tradewind.spi.VariableSource;
import dev.tradewind.spi.VariableSources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The providers that are installed. */
public final class ProviderCatalog {

  private final List<Provider> providers;

  public ProviderCatalog(List<Provider> providers) {
    this.providers = List.copyOf(providers);
  }

  /** Every provider on the class path. */
  public static ProviderCatalog installed() {
    return new ProviderCatalog(Installed.of(Provider.class));
  }

  public Optional<Provider> find(String name) {
    return providers.stream().filter(provider -> provider.name().equals(name)).findFirst();
  }

  public List<String> names() {
    return providers.stream().map(Provider::name).sorted().toList();
  }

  List<VariableSource> variableSources() {
    List<VariableSource> sources = new ArrayList<>();
    for (Provider provider : providers) {
      if (provider instanceof VariableSources capable) {
        sources.addAll(capable.variableSources());
      }
    }
    return sources;
  }

  /** What to say when a target needs a provider that is not installed. */
  Diagnostic missing(TargetedService targeted) {
    String name = targeted.service().target().provider();
    String installed = names().stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
    return Diagnostic.error(
            "provider-not-installed",
            "this build has no provider for `" + name + "`",
            "Installed: "
                + installed
                + ". The same project runs on an installed target with --target, for example"
                + " --target local.",
            targeted.service().target().source())
        .suggesting(NearestName.of(name, names()).orElse(null));
  }
}
