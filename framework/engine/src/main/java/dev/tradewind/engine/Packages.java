package dev.tradewind.engine;

import dev.tradewind.model.Code;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.Artifact;
import dev.tradewind.packaging.Artifacts;
import dev.tradewind.packaging.Packager;
import dev.tradewind.packaging.PackagingRequest;
import dev.tradewind.packaging.PackagingResult;
import dev.tradewind.spi.Compiler;
import dev.tradewind.spi.ImagePublisher;
import dev.tradewind.spi.PackagedDeployer;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.CompileRequest;
import dev.tradewind.spi.operation.Deployment;
import dev.tradewind.spi.operation.PublishImagesRequest;
import dev.tradewind.spi.operation.PublishedImages;
import dev.tradewind.spi.progress.Progress;
import dev.tradewind.spi.progress.ProgressEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Packages a service and compiles its native template. Touches a network for container images only.
 */
public final class Packages {

  private final Packager packager;

  /** Builds of several targets share folders of the project, and a build takes all cores anyway. */
  private final ReentrantLock packing = new ReentrantLock(true);

  public Packages(Packager packager) {
    this.packager = packager;
  }

  /**
   * Artifacts and template, written to the output folder.
   *
   * @param output value of {@code --package}; null for the usual folder
   */
  public Result<Deployment> build(
      TargetedService targeted, @Nullable String output, Progress progress)
      throws InterruptedException {
    Result<Compiler> compiler = targeted.able(Compiler.class, "compile a service");
    if (compiler instanceof Result.Failed<Compiler> failed) {
      return new Result.Failed<>(failed.diagnostics());
    }
    if (!targeted.unresolved().isEmpty()) {
      return new Result.Failed<>(targeted.unresolved());
    }
    Service service = targeted.service();
    Path folder = OutputFolder.of(service, output);
    Result<Artifacts> packed = pack(service, folder, Set.of(), progress);
    if (packed instanceof Result.Failed<Artifacts> failed) {
      return new Result.Failed<>(failed.diagnostics());
    }
    Result<Map<String, String>> published =
        publishImages(targeted, List.copyOf(service.functions().values()), progress);
    return packed.then(
        artifacts ->
            published.then(
                images ->
                    compiler.then(
                        able ->
                            compile(
                                able,
                                new CompileRequest(service, artifacts, images, folder),
                                progress))));
  }

  /**
   * The exact container images of functions, as {@link PublishedImages} names them: built and
   * pushed where the project says so. The provider is asked only when there are some.
   */
  public Result<Map<String, String>> publishImages(
      TargetedService targeted, List<Function> functions, Progress progress)
      throws InterruptedException {
    List<Function> images =
        functions.stream().filter(function -> function.code() instanceof Code.Image).toList();
    if (images.isEmpty()
        || !(targeted.provider().orElse(null) instanceof ImagePublisher publisher)) {
      return new Result.Done<>(Map.of(), List.of());
    }
    packing.lockInterruptibly();
    try {
      PublishedImages published =
          publisher.publishImages(new PublishImagesRequest(targeted.service(), images), progress);
      return Result.of(published.uris(), published.diagnostics());
    } catch (ProviderException e) {
      return Result.failed(e.diagnostic());
    } finally {
      packing.unlock();
    }
  }

  /**
   * The artifact of one function, in the usual folder; nothing else is packaged and no template is
   * written. A function that is a container image has no artifact and gives an error.
   */
  public Result<Artifact> buildFunction(
      TargetedService targeted, Function function, Progress progress) throws InterruptedException {
    if (!targeted.unresolved().isEmpty()) {
      return new Result.Failed<>(targeted.unresolved());
    }
    Service service = targeted.service();
    Set<String> only = Set.of(function.key());
    return pack(service, OutputFolder.of(service, null), only, progress)
        .then(artifacts -> artifactOf(function, artifacts));
  }

  private static Result<Artifact> artifactOf(Function function, Artifacts artifacts) {
    Artifact artifact = artifacts.functions().get(function.key());
    return artifact == null
        ? Result.failed(
            Diagnostic.error(
                "function-without-artifact",
                "the function `" + function.key() + "` has nothing to package",
                "It is a container image.",
                function.source()))
        : new Result.Done<>(artifact, List.of());
  }

  /**
   * What was packaged before.
   *
   * @param folder value of {@code --package}
   */
  public Result<Deployment> read(TargetedService targeted, String folder) {
    if (!targeted.unresolved().isEmpty()) {
      return new Result.Failed<>(targeted.unresolved());
    }
    return targeted
        .able(PackagedDeployer.class, "deploy what was packaged before")
        .then(
            able -> {
              Service service = targeted.service();
              try {
                Deployment read = able.read(service, OutputFolder.of(service, folder));
                return Result.of(read, read.diagnostics());
              } catch (ProviderException e) {
                return Result.failed(e.diagnostic());
              }
            });
  }

  /**
   * @param only keys of functions; empty for all of them, and all layers
   */
  private Result<Artifacts> pack(Service service, Path folder, Set<String> only, Progress progress)
      throws InterruptedException {
    String step = "package:" + service.target().name();
    int count = only.isEmpty() ? service.functions().size() : only.size();
    progress.report(new ProgressEvent.StepStarted(step, "Packaging " + functions(count)));
    PackagingRequest request =
        new PackagingRequest(
            service,
            folder,
            only,
            detail -> progress.report(new ProgressEvent.StepAdvanced(step, detail)));
    PackagingResult result;
    packing.lockInterruptibly();
    try {
      result = packager.pack(request);
    } finally {
      packing.unlock();
    }
    return switch (result) {
      case PackagingResult.Packed packed -> {
        progress.report(new ProgressEvent.StepFinished(step, "Packaged " + functions(count)));
        yield Result.of(packed.artifacts(), packed.diagnostics());
      }
      case PackagingResult.Failed failed -> {
        progress.report(new ProgressEvent.StepFailed(step, "Packaging failed"));
        yield new Result.Failed<>(failed.diagnostics());
      }
    };
  }

  private static Result<Deployment> compile(
      Compiler compiler, CompileRequest request, Progress progress) {
    Path folder = request.output();
    try {
      Files.createDirectories(folder);
      Deployment deployment = compiler.compile(request);
      for (Path file : deployment.files()) {
        progress.report(new ProgressEvent.Detail("wrote " + file));
      }
      return Result.of(deployment, deployment.diagnostics());
    } catch (ProviderException e) {
      return Result.failed(e.diagnostic());
    } catch (IOException e) {
      return Result.failed(
          Diagnostic.error(
              "output-folder-not-writable",
              "cannot write to " + folder + ": " + e.getMessage(),
              "Free some space, or choose another folder with --package.",
              null));
    }
  }

  private static String functions(int count) {
    return count == 1 ? "1 function" : count + " functions";
  }
}
