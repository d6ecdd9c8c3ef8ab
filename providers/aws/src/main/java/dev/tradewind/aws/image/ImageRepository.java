package dev.tradewind.aws.image;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonWriter;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

/** The repository of images that are built for the service, which no stack knows. */
public final class ImageRepository {

  private final EcrClient ecr;
  private final Service service;

  public ImageRepository(EcrClient ecr, Service service) {
    this.ecr = ecr;
    this.service = service;
  }

  /** Its URI. One that is not there is made; how many images are kept is said each time. */
  String findOrMake() {
    String uri = find().orElseGet(this::make);
    Settings.ofProvider(service)
        .value("ecr", "maxImageCount")
        .ifPresent(
            most ->
                ecr.putLifecyclePolicy(
                    request ->
                        request
                            .repositoryName(name())
                            .lifecyclePolicyText(JsonWriter.compact(keeping(most)))));
    return uri;
  }

  private Optional<String> find() {
    try {
      return Optional.of(
          ecr.describeRepositories(request -> request.repositoryNames(name()))
              .repositories()
              .getFirst()
              .repositoryUri());
    } catch (RepositoryNotFoundException e) {
      return Optional.empty();
    }
  }

  private String make() {
    boolean scan = Settings.ofProvider(service).has("ecr", "scanOnPush");
    return ecr.createRepository(
            request ->
                request
                    .repositoryName(name())
                    .imageScanningConfiguration(scanning -> scanning.scanOnPush(scan)))
        .repository()
        .repositoryUri();
  }

  /** The policy by which the newest images are kept, whatever their tags. */
  private static Node keeping(Node most) {
    return Cfn.object()
        .put(
            "rules",
            Cfn.list(
                Cfn.object()
                    .put("rulePriority", 1)
                    .put("action", Cfn.object().put("type", "expire"))
                    .put(
                        "selection",
                        Cfn.object()
                            .put("tagStatus", "any")
                            .put("countType", "imageCountMoreThan")
                            .put("countNumber", most))
                    .build()))
        .build();
  }

  /**
   * Deletes it, images and all. Only a project that names images is asked for it.
   *
   * @return whether there was one
   */
  public boolean delete() {
    if (!Settings.ofProvider(service).has("ecr", "images")) {
      return false;
    }
    try {
      ecr.deleteRepository(request -> request.repositoryName(name()).force(true));
      return true;
    } catch (RepositoryNotFoundException e) {
      return false;
    }
  }

  /** {@code serverless-<service>-<stage>} in lower case, as the Serverless Framework names it. */
  private String name() {
    return ("serverless-" + service.name() + "-" + service.stage())
        .toLowerCase(Locale.ROOT)
        .replaceAll("-{2,}", "-")
        .replaceAll("-$", "");
  }
}
