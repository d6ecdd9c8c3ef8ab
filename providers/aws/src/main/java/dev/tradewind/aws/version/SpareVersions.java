package dev.tradewind.aws.version;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Function;
import dev.tradewind.model.Layer;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.operation.PruneRequest;
import dev.tradewind.spi.operation.PruneResult;
import dev.tradewind.spi.operation.PruneResult.Kind;
import dev.tradewind.spi.operation.PruneResult.Pruned;
import dev.tradewind.spi.progress.Progress;
import dev.tradewind.spi.progress.ProgressEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/**
 * Deletes old versions. Which go is chosen as the Serverless Framework does: of the versions that
 * no alias stands for, all but the newest few. The versions of durable functions stay, since an
 * execution that is under way may need its own to go on.
 */
final class SpareVersions {

  private static final String LATEST = "$LATEST";
  private static final String STEP = "prune";

  private final Versions versions;
  private final PruneRequest request;
  private final Progress progress;
  private final List<Pruned> pruned = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  SpareVersions(Versions versions, PruneRequest request, Progress progress) {
    this.versions = versions;
    this.request = request;
    this.progress = progress;
  }

  PruneResult run() {
    Service service = request.service();
    progress.report(new ProgressEvent.StepStarted(STEP, "Looking for old versions"));
    for (Function function : service.functions().values()) {
      boolean wanted = request.function() == null || request.function().equals(function.key());
      if (wanted && !Settings.of(function).has("durableConfig")) {
        prune(function);
      }
    }
    if (request.layers()) {
      service.layers().values().forEach(this::prune);
    }
    String done = request.dryRun() ? "Found " : "Pruned ";
    String counted = pruned.size() == 1 ? "1 old version" : pruned.size() + " old versions";
    progress.report(new ProgressEvent.StepFinished(STEP, done + counted));
    return new PruneResult(pruned, diagnostics);
  }

  private void prune(Function function) {
    List<Long> numbers = new ArrayList<>();
    for (FunctionConfiguration version : versions.ofFunction(function.name())) {
      if (!version.version().equals(LATEST)) {
        numbers.add(Long.valueOf(version.version()));
      }
    }
    if (numbers.size() <= request.keep()) {
      return;
    }
    Set<String> aliased = new HashSet<>();
    versions.aliases(function.name()).values().forEach(aliased::addAll);
    numbers.removeIf(number -> aliased.contains(number.toString()));
    for (long number : old(numbers)) {
      progress.report(new ProgressEvent.StepAdvanced(STEP, function.key() + " " + number));
      if (request.dryRun()
          || versions.deleteFunctionVersion(function.name(), Long.toString(number))) {
        pruned.add(new Pruned(Kind.FUNCTION, function.key(), Long.toString(number)));
      } else {
        diagnostics.add(replicated(function, number));
      }
    }
  }

  private void prune(Layer layer) {
    for (long number : old(versions.ofLayer(layer.name()))) {
      progress.report(new ProgressEvent.StepAdvanced(STEP, layer.key() + " " + number));
      if (!request.dryRun()) {
        versions.deleteLayerVersion(layer.name(), number);
      }
      pruned.add(new Pruned(Kind.LAYER, layer.key(), Long.toString(number)));
    }
  }

  /** All but the newest, oldest first. */
  private List<Long> old(List<Long> numbers) {
    return numbers.stream()
        .sorted(Comparator.<Long>reverseOrder())
        .skip(request.keep())
        .sorted()
        .toList();
  }

  private static Diagnostic replicated(Function function, long version) {
    return Diagnostic.warning(
        "version-is-replicated",
        "version " + version + " of `" + function.key() + "` cannot be deleted yet",
        "CloudFront has replicas of it. They go some hours after no distribution uses it any more;"
            + " prune again then.",
        null);
  }
}
