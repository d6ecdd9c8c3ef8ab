package dev.tradewind.cli.command;

import dev.tradewind.cli.option.Text;
import dev.tradewind.cli.option.Usage;
import dev.tradewind.cli.output.JsonResult;
import dev.tradewind.cli.output.Size;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.packaging.Artifact;
import dev.tradewind.spi.operation.Deployment;
import dev.tradewind.spi.progress.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Writes artifacts and template without deploying them. */
final class PackageCommand implements Callable<Integer> {

  private final CommandContext context;

  final Usage usage =
      new Usage(this, "Write the artifacts and the native template, without deploying.");

  private final ProjectOptions project = new ProjectOptions(usage);

  private final PackagingOptions packaging = new PackagingOptions(usage);

  private final Text output =
      usage.add(new Text("-p, --package", "DIR", "The folder to write to; default: .serverless."));

  PackageCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new CommandRun(context).forEachTarget(project.and(packaging.said()), this::build);
  }

  private Result<Rendered> build(TargetedService targeted, Progress progress)
      throws InterruptedException {
    return context
        .packages()
        .build(targeted, output.value(), progress)
        .then(deployment -> Result.of(render(deployment), List.of()));
  }

  private Rendered render(Deployment deployment) {
    List<Artifact> artifacts =
        Stream.concat(
                deployment.artifacts().functions().values().stream(),
                deployment.artifacts().layers().values().stream())
            .distinct()
            .toList();
    StringBuilder text = new StringBuilder();
    deployment.files().forEach(file -> text.append(relative(file)).append('\n'));
    for (Artifact artifact : artifacts) {
      text.append(relative(artifact.file())).append("  ").append(Size.of(artifact.size()));
      text.append('\n');
    }
    JsonResult json =
        new JsonResult()
            .put("target", deployment.service().target().name())
            .put("output", deployment.output().toString())
            .put("files", deployment.files(), file -> new JsonResult().put("file", file.toString()))
            .put(
                "artifacts",
                artifacts,
                artifact ->
                    new JsonResult()
                        .put("file", artifact.file().toString())
                        .put("size", artifact.size())
                        .put("sha256", artifact.sha256()));
    return Rendered.of(text.toString(), json);
  }

  private Path relative(Path file) {
    Path directory = context.directory();
    return file.startsWith(directory) ? directory.relativize(file) : file;
  }
}
