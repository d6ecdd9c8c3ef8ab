package dev.tradewind.aws.deploy;

import dev.tradewind.aws.info.StackInfo;
import dev.tradewind.aws.limits.UnknownReferences;
import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.aws.session.Operation;
import dev.tradewind.aws.stack.Pause;
import dev.tradewind.aws.stack.StackName;
import dev.tradewind.aws.version.PublishedVersions;
import dev.tradewind.model.Service;
import dev.tradewind.model.VersionPruning;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.Severity;
import dev.tradewind.packaging.Artifacts;
import dev.tradewind.spi.Deployer.Begun;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.DeployRequest;
import dev.tradewind.spi.operation.DeployResult;
import dev.tradewind.spi.operation.Deployment;
import dev.tradewind.spi.operation.DiffResult;
import dev.tradewind.spi.operation.PastDeployment;
import dev.tradewind.spi.operation.PruneRequest;
import dev.tradewind.spi.operation.RollbackRequest;
import dev.tradewind.spi.progress.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What makes, compares and takes back the deployments of a service, each within one session. */
public final class Deployments {

  private final AwsSessions sessions;

  public Deployments(AwsSessions sessions) {
    this.sessions = sessions;
  }

  /** Looks at the stack already while the service is packaged. */
  public Begun begin(Service service) {
    LookAhead ahead = LookAhead.start(sessions, service, System::nanoTime);
    return new Begun() {
      @Override
      public DeployResult deploy(DeployRequest request, Progress progress)
          throws ProviderException {
        return Deployments.this.deploy(request, ahead, progress);
      }

      @Override
      public void close() {
        ahead.close();
      }
    };
  }

  private DeployResult deploy(DeployRequest request, LookAhead ahead, Progress progress)
      throws ProviderException {
    Service service = request.deployment().service();
    UnknownReferences.refuse(request.deployment().diagnostics());
    DeployResult result =
        Operation.attempt(
            ahead::session,
            "deploy the stack " + StackName.of(service),
            session ->
                result(
                    service,
                    request.deployment().artifacts(),
                    new StackDeployer(session, Pause.real(), request.deployment(), progress)
                        .deploy(request, ahead)));
    VersionPruning pruning = service.provider().pruning();
    return result.changed() && pruning != null
        ? pruned(service, pruning, result, progress)
        : result;
  }

  /** The deployment is done, so what pruning cannot do is a warning. */
  private DeployResult pruned(
      Service service, VersionPruning pruning, DeployResult result, Progress progress) {
    List<Diagnostic> found = new ArrayList<>(result.diagnostics());
    try {
      PruneRequest request =
          new PruneRequest(service, null, Math.max(1, pruning.keep()), pruning.layers(), false);
      found.addAll(new PublishedVersions(sessions).prune(request, progress).diagnostics());
    } catch (ProviderException e) {
      found.add(e.diagnostic().as(Severity.WARNING));
    }
    return new DeployResult(result.changed(), result.info(), found);
  }

  public DiffResult diff(Deployment deployment) throws ProviderException {
    UnknownReferences.refuse(deployment.diagnostics());
    return Operation.run(
        sessions,
        deployment.service(),
        "compare",
        session -> new StackDiff(session, Pause.real(), deployment).diff());
  }

  public DeployResult rollback(RollbackRequest request, Progress progress)
      throws ProviderException {
    Service service = request.service();
    return Operation.run(
        sessions,
        service,
        "roll back",
        session ->
            result(
                service,
                new Artifacts(Map.of(), Map.of()),
                new StackRollback(session, Pause.real(), service, progress)
                    .to(request.deployedAt(), request.approval())));
  }

  /** Those that can be rolled back to. */
  public List<PastDeployment> past(Service service) throws ProviderException {
    return Operation.run(
        sessions,
        service,
        "list the deployments of",
        session ->
            new StackRollback(session, Pause.real(), service, Progress.silent()).deployments());
  }

  private static DeployResult result(
      Service service, Artifacts artifacts, StackDeployer.Result result) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    artifacts.functions().forEach((key, artifact) -> sizes.put(key, artifact.size()));
    return new DeployResult(
        result.changed(), StackInfo.of(service, result.stack(), sizes), List.of());
  }
}
