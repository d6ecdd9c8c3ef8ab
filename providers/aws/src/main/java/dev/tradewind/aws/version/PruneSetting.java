package dev.tradewind.aws.version;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.operation.PruneRequest;
import java.util.Optional;

/**
 * Whether a deployment ends with pruning: {@code provider.pruneFunctionVersions} ({@code true} for
 * ten versions, or {@code number}), which takes layers along, or {@code custom.prune} of the npm
 * plugin serverless-prune-plugin with {@code automatic}.
 */
public final class PruneSetting {

  private static final int USUAL = 10;

  private PruneSetting() {}

  /** What to prune after a deployment; empty when nothing. */
  public static Optional<PruneRequest> afterDeploy(Service service) {
    return Settings.ofProvider(service)
        .value("pruneFunctionVersions")
        .flatMap(PruneSetting::count)
        .map(keep -> new PruneRequest(service, null, keep, true, false))
        .or(() -> ofPlugin(service));
  }

  private static Optional<Integer> count(Node setting) {
    return switch (setting) {
      case Scalar.Bool ignored -> Optional.of(USUAL); // False does not count as a setting.
      case Mapping mapping -> number(mapping);
      case Scalar ignored -> Optional.empty(); // The schema refuses it.
      case Sequence ignored -> Optional.empty();
    };
  }

  private static Optional<PruneRequest> ofPlugin(Service service) {
    Settings plugin =
        new Settings(
            service
                .custom()
                .mapping("prune")
                .orElseGet(() -> Mapping.empty(service.document().source())));
    if (!plugin.has("automatic")) {
      return Optional.empty();
    }
    return number(plugin.written())
        .map(keep -> new PruneRequest(service, null, keep, plugin.has("includeLayers"), false));
  }

  private static Optional<Integer> number(Mapping mapping) {
    return mapping
        .get("number")
        .filter(Scalar.class::isInstance)
        .map(number -> ((Scalar) number).toPlainText())
        .filter(text -> text.matches("[1-9]\\d{0,5}"))
        .map(Integer::valueOf);
  }
}
