package dev.tradewind.spi.operation;

import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;

/**
 * @param codeChanged false when the deployed code was already this, or was not to be changed
 * @param configurationChanged false when the settings were already these
 * @param diagnostics warnings: what only deploying the whole service brings up to date
 */
public record DeployFunctionResult(
    boolean codeChanged, boolean configurationChanged, List<Diagnostic> diagnostics) {

  public DeployFunctionResult {
    diagnostics = List.copyOf(diagnostics);
  }
}
