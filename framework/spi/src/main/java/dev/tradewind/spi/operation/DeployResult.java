package dev.tradewind.spi.operation;

import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;

/**
 * @param changed false when what is deployed was already this
 * @param info what is deployed now
 * @param diagnostics warnings that only deploying could find
 */
public record DeployResult(boolean changed, DeploymentInfo info, List<Diagnostic> diagnostics) {

  public DeployResult {
    diagnostics = List.copyOf(diagnostics);
  }
}
