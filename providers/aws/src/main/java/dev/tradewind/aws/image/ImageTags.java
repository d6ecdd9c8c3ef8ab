package dev.tradewind.aws.image;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

/** Asks ECR which image a tag means now. */
final class ImageTags {

  private final EcrClient ecr;

  ImageTags(EcrClient ecr) {
    this.ecr = ecr;
  }

  /**
   * {@code sha256:<hex>}; empty when there is no such image.
   *
   * @param account null for one's own
   */
  Optional<String> digest(@Nullable String account, String repository, String tag) {
    try {
      return ecr
          .describeImages(
              request ->
                  request
                      .registryId(account)
                      .repositoryName(repository)
                      .imageIds(ImageIdentifier.builder().imageTag(tag).build()))
          .imageDetails()
          .stream()
          .map(ImageDetail::imageDigest)
          .findFirst();
    } catch (ImageNotFoundException | RepositoryNotFoundException e) {
      return Optional.empty();
    }
  }
}
