package dev.tradewind.model;

/**
 * Which published versions are removed after a deployment: {@code provider.pruneFunctionVersions}
 * of osls 4, {@code custom.prune} of the npm plugin serverless-prune-plugin.
 *
 * @param keep how many of the newest versions of each function stay, 0 or more; a version that an
 *     alias points to stays besides, and so does {@code $LATEST}
 * @param layers versions of the service's layers are pruned alike
 */
public record VersionPruning(int keep, boolean layers) {

  public VersionPruning {
    if (keep < 0) {
      throw new IllegalArgumentException("cannot keep " + keep + " versions");
    }
  }
}
