package dev.tradewind.aws;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.EventCompilers;
import dev.tradewind.aws.compile.ResourceOrigins;
import dev.tradewind.aws.compile.ServiceCompiler;
import dev.tradewind.aws.deploy.StackDeployer;
import dev.tradewind.aws.deployment.DeploymentBucket;
import dev.tradewind.aws.deployment.PackageFolder;
import dev.tradewind.aws.limits.ServiceRules;
import dev.tradewind.aws.limits.TemplateLimits;
import dev.tradewind.aws.session.AwsFailure;
import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.aws.stack.Pause;
import dev.tradewind.aws.stack.StackName;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.Compiler;
import dev.tradewind.spi.Deployer;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.CompileRequest;
import dev.tradewind.spi.operation.DeployRequest;
import dev.tradewind.spi.operation.DeployResult;
import dev.tradewind.spi.operation.Deployment;
import dev.tradewind.spi.operation.DeploymentInfo;
import dev.tradewind.spi.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/** AWS Lambda, through CloudFormation. */
public final class AwsProvider implements Compiler, Deployer {

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
    String attempted = "deploy the stack " + StackName.of(service);
    try (AwsSession session = sessions.open(service)) {
      StackDeployer.Result result =
          new StackDeployer(session, Pause.real(), request.deployment(), progress).deploy(request);
      return new DeployResult(result.changed(), info(result.stack()), List.of());
    } catch (SdkException e) {
      throw AwsFailure.of(attempted, e);
    } catch (IOException e) {
      throw new ProviderException(
          Diagnostic.error(
              "package-not-readable", "cannot " + attempted, "The file system says: " + e, null),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProviderException(
          Diagnostic.error(
              "deploy-interrupted",
              "interrupted; CloudFormation goes on with what it has begun",
              "Run the command again to go on watching it.",
              null),
          e);
    }
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
