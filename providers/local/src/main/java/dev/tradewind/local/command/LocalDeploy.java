package dev.tradewind.local.command;

import dev.tradewind.local.state.CodeStore;
import dev.tradewind.local.state.DeployLock;
import dev.tradewind.local.state.LocalDeployment;
import dev.tradewind.local.state.PlatformRecord;
import dev.tradewind.local.state.PrivateFiles;
import dev.tradewind.local.state.StateFolder;
import dev.tradewind.local.template.ArtifactReference;
import dev.tradewind.local.template.FunctionTemplate;
import dev.tradewind.local.template.Interpreter;
import dev.tradewind.local.template.JsonTree;
import dev.tradewind.local.template.LocalTemplate;
import dev.tradewind.local.template.LocalTemplateJson;
import dev.tradewind.local.worker.WorkerSpecs;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.operation.DeployRequest;
import dev.tradewind.spi.operation.DeployResult;
import dev.tradewind.spi.progress.Progress;
import dev.tradewind.spi.progress.ProgressEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a compiled service to run: unpacks its code, writes down what is to run, and starts the
 * platform or has it take over. Each step can be repeated, so a deploy that was cut off is made
 * good by the next one.
 */
public final class LocalDeploy {

  private static final String STEP = "local-platform";

  private final Machine machine;
  private final Service service;
  private final StateFolder state;
  private final Progress progress;

  public LocalDeploy(Machine machine, Service service, Progress progress) {
    this.machine = machine;
    this.service = service;
    this.state = StateFolder.of(machine.stateHome(), service);
    this.progress = progress;
  }

  public DeployResult run(DeployRequest request) throws ProviderException {
    return Failure.guard(
        "deploy " + Failure.title(service) + " to this machine",
        () -> {
          try (DeployLock _ = lock(state, service)) {
            return locked(request);
          }
        });
  }

  static DeployLock lock(StateFolder state, Service service) throws IOException, ProviderException {
    Optional<DeployLock> lock = DeployLock.take(state.lockFile());
    if (lock.isEmpty()) {
      String holder = DeployLock.holder(state.lockFile());
      throw Failure.because(
          "deploy-in-progress",
          "Another command is changing " + Failure.title(service) + " right now",
          (holder.isEmpty() ? "" : "It is process " + holder + ". ")
              + "Wait until it has ended and try again.",
          null);
    }
    return lock.get();
  }

  private DeployResult locked(DeployRequest request)
      throws IOException, ProviderException, InterruptedException {
    PrivateFiles.createFolder(state.path());
    LocalTemplate template = template(request.deployment().files().getFirst());
    RuntimeChoice choice =
        RuntimeChoice.of(template, new Interpreters(machine), interpretersBefore());
    unpack(template);
    new LocalDeployment(template, choice.interpreters()).write(state.deploymentFile());
    int portBefore = gatewayPort();
    boolean changed = startOrUpdate(template, request.force());
    List<Diagnostic> diagnostics = new ArrayList<>(choice.diagnostics());
    portChange(portBefore, gatewayPort()).ifPresent(diagnostics::add);
    return new DeployResult(changed, new LocalInfo(machine, service).read(), diagnostics);
  }

  private int gatewayPort() throws IOException {
    return PlatformRecord.read(state.platformFile()).map(PlatformRecord::gatewayPort).orElse(0);
  }

  private static Optional<Diagnostic> portChange(int before, int now) {
    return before == 0 || before == now
        ? Optional.empty()
        : Optional.of(
            Diagnostic.warning(
                "local-port-changed",
                "The service is at http://localhost:" + now + " now",
                "Another program listens on port " + before + ", which it had before.",
                null));
  }

  private static LocalTemplate template(Path file) throws IOException {
    try {
      return LocalTemplateJson.read(
          JsonReader.read(Files.readString(file), file.toString())
              .asMapping()
              .orElse(Mapping.empty(SourceRange.none(file.toString()))));
    } catch (JsonSyntaxException e) {
      throw new IOException(file + " is no JSON: " + e.getMessage(), e);
    }
  }

  private Map<String, Interpreter> interpretersBefore() {
    try {
      return LocalDeployment.read(state.deploymentFile()).interpreters();
    } catch (IOException e) {
      return Map.of(); // The first deploy, or one that was cut off: everything is told.
    }
  }

  private void unpack(LocalTemplate template) throws IOException {
    CodeStore store = new CodeStore(state.codeFolder());
    for (ArtifactReference artifact : artifacts(template)) {
      if (store.unpack(artifact)) {
        progress.report(new ProgressEvent.Detail("Unpacked " + artifact.file()));
      }
    }
  }

  private static Set<ArtifactReference> artifacts(LocalTemplate template) {
    Set<ArtifactReference> all = new LinkedHashSet<>();
    for (FunctionTemplate function : template.functions()) {
      all.add(function.code());
      all.addAll(function.layers());
    }
    return all;
  }

  private boolean startOrUpdate(LocalTemplate template, boolean force)
      throws IOException, ProviderException, InterruptedException {
    Optional<PlatformRecord> running = state.running();
    Set<Path> keep = new LinkedHashSet<>();
    artifacts(template).forEach(artifact -> keep.add(state.code(artifact)));
    boolean changed = true;
    boolean same = running.filter(record -> record.build().equals(machine.build())).isPresent();
    if (running.isPresent() && same && new PlatformClient(running.get()).answers()) {
      progress.report(new ProgressEvent.StepStarted(STEP, "Updating the local platform"));
      Mapping answer =
          new PlatformClient(running.get())
              .update(WorkerSpecs.passedOn(machine.environment()), force);
      changed = JsonTree.flag(answer, "changed");
      JsonTree.textList(answer, "inUse").forEach(folder -> keep.add(Path.of(folder)));
      progress.report(new ProgressEvent.StepFinished(STEP, "Updated the local platform"));
    } else {
      progress.report(new ProgressEvent.StepStarted(STEP, "Starting the local platform"));
      if (running.isPresent()) {
        LocalRemove.end(state); // It hangs, or is of another installation.
      }
      if (!new PlatformStart(machine, state).start().own()) {
        return startOrUpdate(template, force); // It may have read what was written before.
      }
      progress.report(new ProgressEvent.StepFinished(STEP, "Started the local platform"));
    }
    new CodeStore(state.codeFolder()).keepOnly(keep);
    return changed;
  }
}
