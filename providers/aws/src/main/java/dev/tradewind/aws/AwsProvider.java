package dev.tradewind.aws;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.EventCompilers;
import dev.tradewind.aws.compile.ServiceCompiler;
import dev.tradewind.aws.deployment.DeploymentBucket;
import dev.tradewind.aws.deployment.PackageFolder;
import dev.tradewind.aws.limits.ServiceRules;
import dev.tradewind.aws.limits.TemplateLimits;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.Compiler;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.CompileRequest;
import dev.tradewind.spi.operation.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** AWS Lambda, through CloudFormation. */
public final class AwsProvider implements Compiler {

  private final InstantSource clock;

  /** For {@link java.util.ServiceLoader}. */
  public AwsProvider() {
    this(InstantSource.system());
  }

  AwsProvider(InstantSource clock) {
    this.clock = clock;
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
        new ServiceCompiler(clock, EventCompilers.all(clock), DeploymentBucket.Acceleration.UNSAID)
            .compile(request.service(), request.artifacts());
    List<Path> files = new PackageFolder(request.output()).write(compiled);
    List<Diagnostic> diagnostics = new ArrayList<>(compiled.diagnostics());
    diagnostics.addAll(TemplateLimits.check(compiled.template(), request.service()));
    return new Deployment(
        request.service(), request.artifacts(), request.output(), files, diagnostics);
  }
}
