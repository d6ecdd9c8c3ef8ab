package dev.tradewind.aws.deployment;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.EventCompilers;
import dev.tradewind.aws.compile.ResourceOrigins;
import dev.tradewind.aws.compile.ServiceCompiler;
import dev.tradewind.aws.limits.TemplateLimits;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.json.RenderedJson;
import dev.tradewind.spi.operation.CompileRequest;
import dev.tradewind.spi.operation.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Compiles a service into a package folder, and looks for what CloudFormation would refuse. */
public final class PackageCompiler {

  private final InstantSource clock;

  public PackageCompiler(InstantSource clock) {
    this.clock = clock;
  }

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

  /** The limits are looked at while the files are written. */
  private Deployment compileTo(CompileRequest request) throws IOException {
    CompiledService compiled =
        new ServiceCompiler(clock, EventCompilers.all())
            .compile(request.service(), request.artifacts(), request.images());
    CompletableFuture<List<Diagnostic>> faults =
        CompletableFuture.supplyAsync(
            () -> TemplateLimits.check(compiled.template(), request.service()),
            Thread.ofPlatform().daemon().name("limits")::start);
    boolean minified = request.service().options().containsKey("minify-template");
    RenderedJson template = RenderedJson.of(compiled.template());
    List<Path> files = new PackageFolder(request.output(), minified).write(compiled, template);
    List<Diagnostic> diagnostics = new ArrayList<>(compiled.diagnostics());
    diagnostics.addAll(joined(faults));
    TemplateLimits.checkSize(template.compactSize(), request.service()).ifPresent(diagnostics::add);
    return new Deployment(
        request.service(),
        request.artifacts(),
        request.output(),
        files,
        () -> new ResourceOrigins(request.service()).of(compiled.template()),
        diagnostics);
  }

  private static List<Diagnostic> joined(CompletableFuture<List<Diagnostic>> faults) {
    try {
      return faults.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
