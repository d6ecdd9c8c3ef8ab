package dev.tradewind.aws.remove;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.model.Service;
import java.util.Locale;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

/** The repository of images that were built for the service, which no stack knows. */
final class ImageRepository {

  private final AwsSession session;
  private final Service service;

  ImageRepository(AwsSession session, Service service) {
    this.session = session;
    this.service = service;
  }

  /** Deletes it, images and all. Only a project that builds images is asked for it. */
  void delete() {
    if (!Settings.ofProvider(service).has("ecr", "images")) {
      return;
    }
    try {
      session.ecr().deleteRepository(request -> request.repositoryName(name()).force(true));
    } catch (RepositoryNotFoundException e) {
      // Every image had a place of its own.
    }
  }

  /** {@code serverless-<service>-<stage>} in lower case, as the Serverless Framework names it. */
  private String name() {
    return ("serverless-" + service.name() + "-" + service.stage())
        .toLowerCase(Locale.ROOT)
        .replaceAll("-{2,}", "-");
  }
}
