package dev.tradewind.aws.deploy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** One bucket in memory. */
final class FakeS3 implements S3Client {

  final Map<String, String> objects = new TreeMap<>();

  @Override
  public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
    return ListObjectsV2Response.builder()
        .isTruncated(false)
        .contents(
            objects.keySet().stream()
                .filter(key -> key.startsWith(request.prefix()))
                .map(key -> S3Object.builder().key(key).build())
                .toList())
        .build();
  }

  @Override
  public <T> T getObject(
      GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
    byte[] content = objects.getOrDefault(request.key(), "").getBytes(StandardCharsets.UTF_8);
    try {
      return transformer.transform(
          GetObjectResponse.builder().build(),
          AbortableInputStream.create(new java.io.ByteArrayInputStream(content)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public DeleteObjectsResponse deleteObjects(DeleteObjectsRequest request) {
    request.delete().objects().forEach(object -> objects.remove(object.key()));
    return DeleteObjectsResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return "s3";
  }

  @Override
  public void close() {}
}
