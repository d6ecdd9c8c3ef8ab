package dev.tradewind.engine;

import static dev.tradewind.engine.ProjectFolder.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.Artifact;
import dev.tradewind.packaging.Packager;
import dev.tradewind.spi.Compiler;
import dev.tradewind.spi.ImagePublisher;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.CompileRequest;
import dev.tradewind.spi.operation.Deployment;
import dev.tradewind.spi.operation.PublishImagesRequest;
import dev.tradewind.spi.operation.PublishedImages;
import dev.tradewind.spi.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagesTest {

  private static final String PROJECT =
      """
      service: shop
      provider: { name: aws, runtime: nodejs22.x, environment: { TOKEN: '${ssm:/token}' } }
      functions: { a: { handler: a.main } }
      """;
  private static final String PLAIN = PROJECT.replace("${ssm:/token}", "x");
  private static final String WITH_IMAGE =
      """
      functions:
        a: { handler: a.main }
        i: { image: '000000000000.dkr.ecr.us-east-1.amazonaws.com/repository:v1' }
      """;
  private static final Diagnostic WARNING = Diagnostic.warning("odd", "odd", "", null);

  @TempDir private Path directory;

  private final Packages packages = new Packages(new Packager(List.of(), List.of(), List.of(), 1));

  /** Writes one file, or fails as it is told. */
  private record Template(String name, @Nullable Diagnostic failure) implements Compiler {
    @Override
    public List<Diagnostic> check(Service service) {
      return List.of();
    }

    @Override
    public Deployment compile(CompileRequest request) throws ProviderException {
      if (failure != null) {
        throw new ProviderException(failure);
      }
      try {
        Path template = Files.writeString(request.output().resolve("template.json"), "{}");
        return new Deployment(
            request.service(),
            request.artifacts(),
            request.output(),
            List.of(template),
            Map::of,
            List.of(WARNING));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Result<Deployment> build(String yaml, String target, @Nullable Diagnostic failure)
      throws Exception {
    TargetedService targeted =
        new ProjectFolder(directory, yaml)
            .providers(new Template("aws", failure), new Template("local", failure))
            .opened(target)
            .getFirst();
    return packages.build(targeted, null, Progress.silent());
  }

  @Test
  void artifactsAndTemplateAreWritten() throws Exception {
    Result<Deployment> result = build(PLAIN, "aws", null);
    Deployment deployment = ProjectFolder.done(result);

    assertThat(result.diagnostics()).containsExactly(WARNING);
    assertThat(deployment.output()).isEqualTo(directory.resolve(".serverless"));
    assertThat(deployment.files()).containsExactly(deployment.output().resolve("template.json"));
    assertThat(deployment.artifacts().functions()).containsOnlyKeys("a");
    assertThat(deployment.output().resolve("shop.zip")).isRegularFile();
  }

  @Test
  void oneFunctionIsPackagedWithoutATemplate() throws Exception {
    TargetedService targeted =
        new ProjectFolder(directory, PLAIN)
            .providers(new Template("aws", null))
            .opened()
            .getFirst();

    Artifact artifact =
        ProjectFolder.done(
            packages.buildFunction(
                targeted, targeted.service().function("a").orElseThrow(), Progress.silent()));

    assertThat(artifact.file()).isRegularFile();
    assertThat(directory.resolve(".serverless/template.json")).doesNotExist();
  }

  @Test
  void oneFunctionIsNotPackagedWhileAVariableOfItsOwnCloudIsUnknown() throws Exception {
    TargetedService targeted =
        new ProjectFolder(directory, PROJECT)
            .providers(new Template("aws", null))
            .opened()
            .getFirst();

    assertThat(
            packages
                .buildFunction(
                    targeted,
                    targeted.service().functions().values().iterator().next(),
                    Progress.silent())
                .diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("variable-source-unavailable");
    assertThat(targeted.resolved()).isInstanceOf(Result.Failed.class);
  }

  @Test
  void progressTellsTheStepsAndTheFiles() throws Exception {
    List<String> told = new ArrayList<>();
    TargetedService targeted =
        new ProjectFolder(directory, PLAIN)
            .providers(new Template("aws", null))
            .opened()
            .getFirst();
    packages.build(targeted, "out", event -> told.add(event.toString()));

    assertThat(told.getFirst()).contains("package:aws", "Packaging 1 function");
    assertThat(told.getLast()).contains("wrote " + directory.resolve("out/template.json"));
  }

  @Test
  void aVariableThatNothingResolvesIsAnErrorForItsOwnCloud() throws Exception {
    Result<Deployment> result = build(PROJECT, "aws", null);

    assertThat(result).isInstanceOf(Result.Failed.class);
    assertThat(codes(result)).containsExactly("variable-source-unavailable");
    assertThat(result.diagnostics()).allMatch(Diagnostic::isError);
    assertThat(directory.resolve(".serverless")).doesNotExist();
  }

  @Test
  void aVariableThatNothingResolvesMayStayElsewhere() throws Exception {
    assertThat(build(PROJECT, "local", null)).isInstanceOf(Result.Done.class);
  }

  @Test
  void whatTheCompilerSaysWhenItFailsIsTold() throws Exception {
    Diagnostic failure = Diagnostic.error("no-template", "no template", "", null);

    assertThat(build(PLAIN, "aws", failure)).isEqualTo(new Result.Failed<>(List.of(failure)));
  }

  @Test
  void withoutArtifactsNothingIsCompiled() throws Exception {
    Result<Deployment> result = build(PLAIN + "package: { artifact: no.zip }\n", "aws", null);

    assertThat(codes(result)).containsExactly("artifact-not-found");
    assertThat(directory.resolve(".serverless/template.json")).doesNotExist();
  }

  @Test
  void aProviderThatCannotCompileIsRefusedBeforeAnythingIsPackaged() throws Exception {
    TargetedService targeted =
        new ProjectFolder(directory, PLAIN)
            .providers(FakeProvider.plain("aws"))
            .opened()
            .getFirst();

    assertThat(codes(packages.build(targeted, null, Progress.silent())))
        .containsExactly("not-supported-by-provider");
    assertThat(directory.resolve(".serverless")).doesNotExist();
  }

  /** Publishes one image, or finds something wrong with it; compiles what it is given. */
  private static final class Images implements ImagePublisher, Compiler {

    private final List<Diagnostic> wrong;
    private @Nullable CompileRequest compiled;

    Images(Diagnostic... wrong) {
      this.wrong = List.of(wrong);
    }

    @Override
    public String name() {
      return "aws";
    }

    @Override
    public List<Diagnostic> check(Service service) {
      return List.of();
    }

    @Override
    public PublishedImages publishImages(PublishImagesRequest request, Progress progress) {
      assertThat(request.functions()).extracting(Function::key).containsExactly("i");
      return new PublishedImages(Map.of("base", "repository@sha256:1"), wrong);
    }

    @Override
    public Deployment compile(CompileRequest request) {
      compiled = request;
      return new Deployment(
          request.service(), request.artifacts(), request.output(), List.of(), Map::of, List.of());
    }
  }

  private Result<Deployment> build(String functions, Images images) throws Exception {
    TargetedService targeted =
        new ProjectFolder(
                directory, PLAIN.replace("functions: { a: { handler: a.main } }", functions))
            .providers(images)
            .opened()
            .getFirst();
    return packages.build(targeted, null, Progress.silent());
  }

  @Test
  void imagesArePublishedBeforeTheServiceIsCompiled() throws Exception {
    Images images = new Images();
    ProjectFolder.done(build(WITH_IMAGE, images));

    assertThat(images.compiled)
        .isNotNull()
        .satisfies(
            request ->
                assertThat(request.images())
                    .containsExactly(Map.entry("base", "repository@sha256:1")));
  }

  @Test
  void nothingIsCompiledWhenAnImageIsMissing() throws Exception {
    Images images = new Images(Diagnostic.error("image-not-found", "no image", "", null));

    assertThat(codes(build(WITH_IMAGE, images))).containsExactly("image-not-found");
    assertThat(images.compiled).isNull();
  }

  @Test
  void aServiceWithoutImagesAsksForNone() throws Exception {
    Images images = new Images(Diagnostic.error("image-not-found", "no image", "", null));
    ProjectFolder.done(build("functions: { a: { handler: a.main } }", images));

    assertThat(images.compiled).isNotNull();
  }
}
