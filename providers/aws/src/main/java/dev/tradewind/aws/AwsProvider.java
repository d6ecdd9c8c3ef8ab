package dev.tradewind.aws;

import dev.tradewind.aws.deploy.Deployments;
import dev.tradewind.aws.deployment.PackageCompiler;
import dev.tradewind.aws.deployment.PackageReader;
import dev.tradewind.aws.image.ImagePublication;
import dev.tradewind.aws.info.StackInformer;
import dev.tradewind.aws.invoke.FunctionInvoker;
import dev.tradewind.aws.limits.ServiceRules;
import dev.tradewind.aws.live.CodeDownload;
import dev.tradewind.aws.live.LiveFunctions;
import dev.tradewind.aws.logs.FunctionLogs;
import dev.tradewind.aws.metrics.FunctionMetricsReader;
import dev.tradewind.aws.remove.StackRemover;
import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.aws.session.Operation;
import dev.tradewind.aws.stack.Pause;
import dev.tradewind.aws.stack.StackName;
import dev.tradewind.aws.variables.AwsVariableSources;
import dev.tradewind.aws.version.PublishedVersions;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.build.Commands;
import dev.tradewind.packaging.build.SystemCommands;
import dev.tradewind.spi.Compiler;
import dev.tradewind.spi.DeploymentLister;
import dev.tradewind.spi.Differ;
import dev.tradewind.spi.FunctionDeployer;
import dev.tradewind.spi.FunctionRollbacker;
import dev.tradewind.spi.FunctionVersionLister;
import dev.tradewind.spi.ImagePublisher;
import dev.tradewind.spi.Informer;
import dev.tradewind.spi.Invoker;
import dev.tradewind.spi.LogReader;
import dev.tradewind.spi.MetricsReader;
import dev.tradewind.spi.PackagedDeployer;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.Pruner;
import dev.tradewind.spi.Remover;
import dev.tradewind.spi.Rollbacker;
import dev.tradewind.spi.VariableSource;
import dev.tradewind.spi.VariableSources;
import dev.tradewind.spi.operation.CompileRequest;
import dev.tradewind.spi.operation.DeployFunctionRequest;
import dev.tradewind.spi.operation.DeployFunctionResult;
import dev.tradewind.spi.operation.DeployRequest;
import dev.tradewind.spi.operation.DeployResult;
import dev.tradewind.spi.operation.Deployment;
import dev.tradewind.spi.operation.DeploymentInfo;
import dev.tradewind.spi.operation.DiffResult;
import dev.tradewind.spi.operation.FunctionMetrics;
import dev.tradewind.spi.operation.FunctionVersions;
import dev.tradewind.spi.operation.InvokeRequest;
import dev.tradewind.spi.operation.InvokeResult;
import dev.tradewind.spi.operation.LogLine;
import dev.tradewind.spi.operation.LogsRequest;
import dev.tradewind.spi.operation.MetricsRequest;
import dev.tradewind.spi.operation.PastDeployment;
import dev.tradewind.spi.operation.PruneRequest;
import dev.tradewind.spi.operation.PruneResult;
import dev.tradewind.spi.operation.PublishImagesRequest;
import dev.tradewind.spi.operation.PublishedImages;
import dev.tradewind.spi.operation.RemoveResult;
import dev.tradewind.spi.operation.RollbackFunctionRequest;
import dev.tradewind.spi.operation.RollbackRequest;
import dev.tradewind.spi.progress.Progress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** AWS Lambda, through CloudFormation. */
public final class AwsProvider
    implements ImagePublisher,
        Compiler,
        PackagedDeployer,
        DeploymentLister,
        Differ,
        Rollbacker,
        Remover,
        Informer,
        Invoker,
        LogReader,
        MetricsReader,
        FunctionDeployer,
        FunctionVersionLister,
        FunctionRollbacker,
        Pruner,
        VariableSources {

  private final InstantSource clock;
  private final AwsSessions sessions;
  private final Commands commands;

  /** For {@link java.util.ServiceLoader}. */
  public AwsProvider() {
    this(InstantSource.system(), new AwsSessions(System.getenv()), new SystemCommands());
  }

  AwsProvider(InstantSource clock, AwsSessions sessions, Commands commands) {
    this.clock = clock;
    this.sessions = sessions;
    this.commands = commands;
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
  public List<VariableSource> variableSources() {
    return AwsVariableSources.of(sessions);
  }

  @Override
  public PublishedImages publishImages(PublishImagesRequest request, Progress progress)
      throws ProviderException {
    return new ImagePublication(sessions, commands).publish(request, progress);
  }

  @Override
  public Deployment compile(CompileRequest request) throws ProviderException {
    return new PackageCompiler(clock).compile(request);
  }

  @Override
  public DeploymentInfo info(Service service) throws ProviderException {
    return new StackInformer(sessions).info(service);
  }

  @Override
  public InvokeResult invoke(InvokeRequest request) throws ProviderException {
    return new FunctionInvoker(sessions).invoke(request);
  }

  @Override
  public void logs(LogsRequest request, Consumer<LogLine> lines) throws ProviderException {
    new FunctionLogs(sessions, Pause.real()).read(request, lines);
  }

  @Override
  public List<FunctionMetrics> metrics(MetricsRequest request) throws ProviderException {
    return new FunctionMetricsReader(sessions, clock).metrics(request);
  }

  @Override
  public DeployFunctionResult deployFunction(DeployFunctionRequest request, Progress progress)
      throws ProviderException {
    return liveFunctions().deploy(request, progress);
  }

  @Override
  public List<FunctionVersions> functionVersions(Service service) throws ProviderException {
    return new PublishedVersions(sessions).list(service);
  }

  @Override
  public void rollbackFunction(RollbackFunctionRequest request, Progress progress)
      throws ProviderException {
    liveFunctions().rollback(request, progress);
  }

  @Override
  public PruneResult prune(PruneRequest request, Progress progress) throws ProviderException {
    return new PublishedVersions(sessions).prune(request, progress);
  }

  private LiveFunctions liveFunctions() {
    return new LiveFunctions(sessions, clock, Pause.real(), CodeDownload.http());
  }

  @Override
  public Deployment read(Service service, Path folder) throws ProviderException {
    return new PackageReader(service, folder).read();
  }

  @Override
  public DeployResult deploy(DeployRequest request, Progress progress) throws ProviderException {
    try (Begun begun = begin(request.deployment().service())) {
      return begun.deploy(request, progress);
    }
  }

  @Override
  public Begun begin(Service service) {
    return deployments().begin(service);
  }

  @Override
  public DiffResult diff(Deployment deployment) throws ProviderException {
    return deployments().diff(deployment);
  }

  @Override
  public DeployResult rollback(RollbackRequest request, Progress progress)
      throws ProviderException {
    return deployments().rollback(request, progress);
  }

  @Override
  public RemoveResult remove(Service service, Progress progress) throws ProviderException {
    return Operation.run(
        sessions,
        service,
        "remove",
        session ->
            new RemoveResult(
                new StackRemover(session, Pause.real(), service, progress).remove(),
                "stack " + StackName.of(service) + " in " + session.region()));
  }

  @Override
  public List<PastDeployment> deployments(Service service) throws ProviderException {
    return deployments().past(service);
  }

  private Deployments deployments() {
    return new Deployments(sessions);
  }
}
