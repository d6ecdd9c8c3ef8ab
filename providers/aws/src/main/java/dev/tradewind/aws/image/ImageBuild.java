package dev.tradewind.aws.image;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.build.Commands;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.progress.Progress;
import dev.tradewind.spi.progress.ProgressEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.AuthorizationData;

/** Builds one image and pushes it to the repository of the service. */
final class ImageBuild {

  private final EcrClient ecr;
  private final ImageSource.Built image;
  private final Progress progress;
  private final String step;
  private final Docker docker;

  ImageBuild(
      EcrClient ecr,
      Path directory,
      Commands commands,
      ImageSource.Built image,
      Progress progress) {
    this.ecr = ecr;
    this.image = image;
    this.progress = progress;
    this.step = "image:" + image.name();
    this.docker =
        new Docker(
            commands, directory, image, line -> progress.report(new ProgressEvent.Detail(line)));
  }

  /**
   * The exact image.
   *
   * @param repositoryUri of the service's repository
   */
  ContainerImage run(String repositoryUri) throws ProviderException, InterruptedException {
    String title = "the image " + image.name();
    progress.report(new ProgressEvent.StepStarted(step, "Building " + title));
    boolean done = false;
    try {
      int slash = repositoryUri.indexOf('/');
      String registry = repositoryUri.substring(0, slash);
      String repository = repositoryUri.substring(slash + 1);
      String local = repository + ":" + image.name();
      String remote = repositoryUri + ":" + image.name();
      docker.build(local);
      docker.tag(local, remote);
      progress.report(new ProgressEvent.StepAdvanced(step, "pushing it to ECR"));
      Optional<String> told = push(remote, registry);
      String digest = told.isPresent() ? told.get() : digest(repository);
      done = true;
      return ContainerImage.of(repositoryUri + "@" + digest);
    } finally {
      progress.report(
          done
              ? new ProgressEvent.StepFinished(step, "Built and pushed " + title)
              : new ProgressEvent.StepFailed(step, "Building " + title + " failed"));
    }
  }

  private Optional<String> push(String remote, String registry)
      throws ProviderException, InterruptedException {
    Docker.Pushed first = docker.push(remote);
    if (first instanceof Docker.Pushed.LoginNeeded) {
      login(registry);
      first = docker.push(remote);
    }
    return switch (first) {
      case Docker.Pushed.Done done -> done.digest();
      case Docker.Pushed.LoginNeeded refused -> throw refused.failure();
    };
  }

  private void login(String registry) throws ProviderException, InterruptedException {
    AuthorizationData data =
        ecr.getAuthorizationToken(request -> {}).authorizationData().getFirst();
    String[] pair =
        new String(Base64.getDecoder().decode(data.authorizationToken()), StandardCharsets.UTF_8)
            .split(":", 2);
    docker.login(registry, pair[0], pair[1]);
  }

  private String digest(String repository) throws ProviderException {
    return new ImageTags(ecr)
        .digest(null, repository, image.name())
        .orElseThrow(
            () ->
                new ProviderException(
                    Diagnostic.error(
                        "image-not-pushed",
                        "the image \"" + image.name() + "\" is not in ECR after its push",
                        "`docker push` succeeded, but the repository "
                            + repository
                            + " has no image of that tag. Check that `docker` pushes to ECR and not"
                            + " to a mirror.",
                        image.place())));
  }
}
