package dev.tradewind.aws;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.EventCompilers;
import dev.tradewind.aws.compile.ResourceOrigins;
import dev.tradewind.aws.compile.ServiceCompiler;
import dev.tradewind.aws.deploy.StackDeployer;
import dev.tradewind.aws.deploy.StackDiff;
import dev.tradewind.aws.deploy.StackRollback;
import dev.tradewind.aws.deployment.DeploymentBucket;
import dev.tradewind.aws.deployment.PackageFolder;
import dev.tradewind.aws.limits.ServiceRules;
import dev.tradewind.aws.limits.TemplateLimits;
import dev.tradewind.aws.remove.StackRemover;
import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.aws.session.Operation;
import dev.tradewind.aws.stack.Pause;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.Compiler;
import dev.tradewind.spi.Deployer;
import dev.tradewind.spi.Differ;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.Remover;
import dev.tradewind.spi.Rollbacker;
import dev.tradewind.spi.operation.CompileRequest;
import dev.tradewind.spi.operation.DeployRequest;
import dev.tradewind.spi.operation.DeployResult;
import dev.tradewind.spi.operation.Deployment;
import dev.tradewind.spi.operation.DeploymentInfo;
import dev.tradewind.spi.operation.DiffResult;
import dev.tradewind.spi.operation.RemoveResult;
import dev.tradewind.spi.operation.RollbackRequest;
import dev.tradewind.spi.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** AWS Lambda, through CloudFormation. */
public final class AwsProvider implements Compiler, Deployer, Differ, Rollbacker, Remover {

  private final InstantSource clock;
  private final AwsSessions sessions;

  /** For {@link java.util.ServiceLoader}. */
  public AwsProvider() {
    this(InstantSource.system(), new AwsSessions(System.getenv()));
  }

  AwsProvider(InstantSource clock, AwsSessions sessions) {
    this.clock = clock;
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "aws";
  }

  @Override
  public List<Diagnostic> check(Service service) {
    return ServiceRules.check(service);
  }

  @Override
  public Deployment compile(CompileRequest request) throws ProviderException {
    try {
      return compileTo(request);
    } catch (UncheckedIOException | IOException e) {
      throw new ProviderException(
          Diagnostic.error(
              "template-not-written",
              "Cannot compile into " + request.output(),
              "The file system says: " + e.getMessage(),
              null),
          e);
    }
  }

  private Deployment compileTo(CompileRequest request) throws IOException {
    CompiledService compiled =
        new ServiceCompiler(clock, EventCompilers.all(), DeploymentBucket.Acceleration.UNSAID)
            .compile(request.service(), request.artifacts());
    List<Path> files = new PackageFolder(request.output()).write(compiled);
    List<Diagnostic> diagnostics = new ArrayList<>(compiled.diagnostics());
    diagnostics.addAll(TemplateLimits.check(compiled.template(), request.service()));
    return new Deployment(
        request.service(),
        request.artifacts(),
        request.output(),
        files,
        new ResourceOrigins(request.service()).of(compiled.template()),
        diagnostics);
  }

  @Override
  public DeployResult deploy(DeployRequest request, Progress progress) throws ProviderException {
    Service service = request.deployment().service();
    return Operation.run(
        sessions,
        service,
        "deploy",
        session ->
            result(
                new StackDeployer(session, Pause.real(), request.deployment(), progress)
                    .deploy(request)));
  }

  @Override
  public DiffResult diff(Deployment deployment) throws ProviderException {
    return Operation.run(
        sessions,
        deployment.service(),
        "compare",
        session -> new StackDiff(session, Pause.real(), deployment).diff());
  }

  @Override
  public DeployResult rollback(RollbackRequest request, Progress progress)
      throws ProviderException {
    Service service = request.service();
    return Operation.run(
        sessions,
        service,
        "roll back",
        session ->
            result(
                new StackRollback(session, Pause.real(), service, progress)
                    .to(request.deployedAt())));
  }

  @Override
  public RemoveResult remove(Service service, Progress progress) throws ProviderException {
    return Operation.run(
        sessions,
        service,
        "remove",
        session ->
            new RemoveResult(new StackRemover(session, Pause.real(), service, progress).remove()));
  }

  private static DeployResult result(StackDeployer.Result result) {
    return new DeployResult(result.changed(), info(result.stack()), List.of());
  }

  private static DeploymentInfo info(StackState stack) {
    return new DeploymentInfo(
        DeploymentInfo.Status.RUNNING,
        Map.of("stack", stack.name()),
        List.of(),
        List.of(),
        stack.outputs());
  }
}
