package dev.tradewind.aws.image;

import dev.tradewind.aws.session.AwsFailure;
import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.aws.session.SeveralCalls;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.build.Commands;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.PublishImagesRequest;
import dev.tradewind.spi.operation.PublishedImages;
import dev.tradewind.spi.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Finds the exact images of functions: looks up what is named by a tag, and builds what has a
 * Dockerfile, once however many functions use it. Nothing is built when anything is missing.
 */
public final class ImagePublication {

  private final AwsSessions sessions;
  private final Commands commands;

  public ImagePublication(AwsSessions sessions, Commands commands) {
    this.sessions = sessions;
    this.commands = commands;
  }

  public PublishedImages publish(PublishImagesRequest request, Progress progress)
      throws ProviderException {
    Service service = request.service();
    List<ImageSource.Tagged> tagged = new ArrayList<>();
    List<ImageSource.Built> built = new ArrayList<>();
    for (ImageSource source : new WrittenImages(service).toPublish(request.functions())) {
      switch (source) {
        case ImageSource.Tagged tag -> tagged.add(tag);
        case ImageSource.Built build -> built.add(build);
        case ImageSource.Finished finished -> {}
      }
    }
    List<Diagnostic> missing = withoutDockerfile(service, built);
    if (!missing.isEmpty() || (tagged.isEmpty() && built.isEmpty())) {
      return new PublishedImages(Map.of(), missing);
    }
    String attempt = "find the container images of " + service.name();
    try {
      if (!built.isEmpty()) {
        new Docker(commands, service.directory(), built.getFirst(), line -> {}).require();
      }
      try (AwsSession session = sessions.open(service)) {
        return publish(session, service, tagged, built, progress);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProviderException(
          Diagnostic.error(
              "interrupted",
              "interrupted: was about to " + attempt,
              "Nothing is deployed. Run the command again to go on.",
              null),
          e);
    } catch (SdkException e) {
      throw AwsFailure.of(attempt, e);
    }
  }

  private PublishedImages publish(
      AwsSession session,
      Service service,
      List<ImageSource.Tagged> tagged,
      List<ImageSource.Built> built,
      Progress progress)
      throws ProviderException, InterruptedException {
    Map<String, String> uris = new LinkedHashMap<>();
    List<Diagnostic> unknown = lookUp(session, tagged, uris);
    if (unknown.isEmpty() && !built.isEmpty()) {
      String repository = new ImageRepository(session.ecr(), service).findOrMake();
      for (ImageSource.Built image : built) {
        ImageBuild build =
            new ImageBuild(session.ecr(), service.directory(), commands, image, progress);
        uris.put(image.name(), build.run(repository).uri());
      }
    }
    return new PublishedImages(uris, unknown);
  }

  /** What is not there. */
  private static List<Diagnostic> lookUp(
      AwsSession session, List<ImageSource.Tagged> tagged, Map<String, String> uris) {
    ImageTags tags = new ImageTags(session.ecr());
    List<Optional<String>> digests =
        SeveralCalls.of(
            tagged,
            image ->
                tags.digest(
                    image.parts().account(), image.parts().repository(), image.parts().tag()));
    List<Diagnostic> unknown = new ArrayList<>();
    for (int i = 0; i < tagged.size(); i++) {
      ImageSource.Tagged image = tagged.get(i);
      digests
          .get(i)
          .ifPresentOrElse(
              digest -> uris.put(image.uri(), image.at(digest).uri()),
              () ->
                  unknown.add(
                      Diagnostic.error(
                          "image-not-found",
                          "ECR has no image \"" + image.uri() + "\"",
                          "The repository "
                              + image.parts().repository()
                              + " of the account "
                              + image.parts().account()
                              + " is not there, or has no tag \""
                              + image.parts().tag()
                              + "\". Push the image, or correct the URI.",
                          image.place())));
    }
    return unknown;
  }

  private static List<Diagnostic> withoutDockerfile(
      Service service, List<ImageSource.Built> built) {
    List<Diagnostic> missing = new ArrayList<>();
    for (ImageSource.Built image : built) {
      Path folder = service.directory().resolve(image.folder());
      if (!Files.isRegularFile(folder.resolve(image.file()))) {
        missing.add(
            Diagnostic.error(
                "dockerfile-missing",
                "the image \"" + image.name() + "\" has no " + image.file(),
                "It is looked for in the folder "
                    + image.folder()
                    + ". \"path\" names the folder to build from, \"file\" the Dockerfile in it.",
                image.place()));
      }
    }
    return missing;
  }
}
