package dev.tradewind.aws.deploy;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.deployment.DeploymentDirectory;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Clears the bucket: keeps the newest deployments, and of older ones what the kept templates still
 * name.
 */
final class OldUploads {

  /** As many as the Serverless Framework keeps. */
  private static final int KEPT = 5;

  private final DeploymentStore store;
  private final Service service;

  OldUploads(DeploymentStore store, Service service) {
    this.store = store;
    this.service = service;
  }

  /**
   * Deletes what no rollback can reach any more; says how many objects. A folder without a template
   * that is newer than every deployment stays: someone may be uploading to it.
   *
   * @param current the folder of the deployment that was just made, which stays whatever its age
   */
  int clear(String current) {
    String prefix = DeploymentDirectory.prefix(service);
    PastDeployments past = new PastDeployments(prefix, store.list(prefix));
    List<PastDeployments.Folder> complete = past.complete();
    List<PastDeployments.Folder> kept = new ArrayList<>();
    for (int i = 0; i < complete.size(); i++) {
      if (complete.size() - i <= kept() || complete.get(i).directory().equals(current)) {
        kept.add(complete.get(i));
      }
    }
    long newest = complete.isEmpty() ? Long.MIN_VALUE : complete.getLast().time();
    Set<PastDeployments.Folder> keptFolders = new HashSet<>(kept);
    List<String> candidates =
        past.all().stream()
            .filter(folder -> !keptFolders.contains(folder) && folder.time() <= newest)
            .flatMap(folder -> folder.keys().stream())
            .toList();
    if (candidates.isEmpty()) {
      return 0;
    }
    List<String> unused = new ArrayList<>(candidates);
    for (PastDeployments.Folder folder : kept) {
      String template = store.get(folder.template());
      unused.removeIf(key -> template.contains("\"" + key + "\""));
    }
    store.delete(unused);
    return unused.size();
  }

  private int kept() {
    return Settings.ofProvider(service)
        .value("deploymentBucket", "maxPreviousDeploymentArtifacts")
        .filter(Scalar.Numeric.class::isInstance)
        .map(node -> (int) ((Scalar.Numeric) node).value())
        .orElse(KEPT);
  }
}
