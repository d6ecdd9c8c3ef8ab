package dev.tradewind.aws.compile;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import java.util.List;
import java.util.Optional;

/**
 * What became of a service.
 *
 * @param core the template that makes the bucket alone, for a stack's first deployment; empty when
 *     the user names a bucket
 * @param template the whole stack
 * @param state what {@code serverless-state.json} holds
 * @param customResources whether the archive of our own functions is deployed too
 */
public record CompiledService(
    Optional<Mapping> core,
    Mapping template,
    Mapping state,
    boolean customResources,
    List<Diagnostic> diagnostics) {

  public CompiledService {
    diagnostics = List.copyOf(diagnostics);
  }
}
