package dev.tradewind.aws.image;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.AuthorizationData;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryResponse;
import software.amazon.awssdk.services.ecr.model.DeleteRepositoryRequest;
import software.amazon.awssdk.services.ecr.model.DeleteRepositoryResponse;
import software.amazon.awssdk.services.ecr.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesResponse;
import software.amazon.awssdk.services.ecr.model.GetAuthorizationTokenRequest;
import software.amazon.awssdk.services.ecr.model.GetAuthorizationTokenResponse;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.PutLifecyclePolicyRequest;
import software.amazon.awssdk.services.ecr.model.PutLifecyclePolicyResponse;
import software.amazon.awssdk.services.ecr.model.Repository;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

/** An ECR in memory, with the account 123456789012. */
final class FakeEcr implements EcrClient {

  static final String REGISTRY = "123456789012.dkr.ecr.us-east-1.amazonaws.com";
  static final String PASSWORD = "the-token";

  /** Whether they scan what is pushed, by name. */
  final Map<String, Boolean> repositories = new HashMap<>();

  final Map<String, String> policies = new HashMap<>();

  /** Digests by {@code repository:tag}. */
  final Map<String, String> images = new HashMap<>();

  final List<DescribeImagesRequest> lookedUp = new ArrayList<>();

  @Override
  public DescribeRepositoriesResponse describeRepositories(DescribeRepositoriesRequest request) {
    return DescribeRepositoriesResponse.builder()
        .repositories(request.repositoryNames().stream().map(this::existing).toList())
        .build();
  }

  @Override
  public CreateRepositoryResponse createRepository(CreateRepositoryRequest request) {
    repositories.put(request.repositoryName(), request.imageScanningConfiguration().scanOnPush());
    return CreateRepositoryResponse.builder()
        .repository(existing(request.repositoryName()))
        .build();
  }

  @Override
  public DeleteRepositoryResponse deleteRepository(DeleteRepositoryRequest request) {
    existing(request.repositoryName());
    repositories.remove(request.repositoryName());
    return DeleteRepositoryResponse.builder().build();
  }

  @Override
  public PutLifecyclePolicyResponse putLifecyclePolicy(PutLifecyclePolicyRequest request) {
    policies.put(request.repositoryName(), request.lifecyclePolicyText());
    return PutLifecyclePolicyResponse.builder().build();
  }

  @Override
  public GetAuthorizationTokenResponse getAuthorizationToken(GetAuthorizationTokenRequest request) {
    byte[] token = ("AWS:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return GetAuthorizationTokenResponse.builder()
        .authorizationData(
            AuthorizationData.builder()
                .authorizationToken(Base64.getEncoder().encodeToString(token))
                .proxyEndpoint("https://" + REGISTRY)
                .build())
        .build();
  }

  @Override
  public DescribeImagesResponse describeImages(DescribeImagesRequest request) {
    lookedUp.add(request);
    String tag = request.imageIds().getFirst().imageTag();
    String digest = images.get(request.repositoryName() + ":" + tag);
    if (digest == null) {
      throw ImageNotFoundException.builder().message("no " + tag).build();
    }
    return DescribeImagesResponse.builder()
        .imageDetails(ImageDetail.builder().imageDigest(digest).build())
        .build();
  }

  private Repository existing(String name) {
    if (!repositories.containsKey(name)) {
      throw RepositoryNotFoundException.builder().message("no " + name).build();
    }
    return Repository.builder().repositoryUri(REGISTRY + "/" + name).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
