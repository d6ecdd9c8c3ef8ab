package dev.tradewind.aws.deploy;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.deployment.Sha256;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Scalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The bucket of a service's deployments. Each object carries the hash of its content in the
 * metadata {@code filesha256}, as the Serverless Framework writes it.
 */
final class DeploymentStore {

  static final String HASH = "filesha256";

  /** Archives of other tools have the same content in other bytes; ours carry this. */
  private static final String MAKER = "packaged-by";

  private static final String OURS = "tradewind";

  /** The most keys that one DeleteObjects call takes. */
  private static final int KEYS_AT_ONCE = 1000;

  private static final int NOT_FOUND = 404;

  private final S3Client client;
  private final S3Client uploads;
  private final String bucket;
  private final Optional<Mapping> encryption;

  /**
   * @param uploads takes objects; may be another one than for the rest
   * @param service whose {@code deploymentBucket} says how objects are encrypted
   */
  DeploymentStore(S3Client client, S3Client uploads, String bucket, Service service) {
    this.client = client;
    this.uploads = uploads;
    this.bucket = bucket;
    this.encryption = Settings.ofProvider(service).mapping("deploymentBucket");
  }

  String bucket() {
    return bucket;
  }

  /**
   * An object.
   *
   * @param hash empty when it carries none
   * @param ours whether Tradewind has written it
   */
  record Stored(String hash, boolean ours) {}

  /** What an object says of itself; empty when there is none. */
  Optional<Stored> stored(String key) {
    try {
      Map<String, String> said =
          client.headObject(request -> request.bucket(bucket).key(key)).metadata();
      return Optional.of(new Stored(said.getOrDefault(HASH, ""), OURS.equals(said.get(MAKER))));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  void put(String key, Path file, String hash) {
    uploads.putObject(request(key, "application/zip", hash), RequestBody.fromFile(file));
  }

  void put(String key, String json) {
    uploads.putObject(
        request(key, "application/json", Sha256.of(json)), RequestBody.fromString(json));
  }

  /** Reads an object into a file that is not there yet. */
  void get(String key, Path file) {
    client.getObject(request -> request.bucket(bucket).key(key), file);
  }

  String get(String key) {
    return client.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asUtf8String();
  }

  List<String> list(String prefix) {
    return client
        .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
        .contents()
        .stream()
        .map(S3Object::key)
        .toList();
  }

  void delete(Collection<String> keys) {
    deleteVersions(keys.stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList());
  }

  /** Deletes every version and delete marker below a prefix; says whether there was any. */
  boolean deleteAll(String prefix) {
    List<ObjectIdentifier> found = new ArrayList<>();
    client.listObjectVersionsPaginator(request -> request.bucket(bucket).prefix(prefix)).stream()
        .forEach(
            page -> {
              page.versions().forEach(it -> found.add(version(it.key(), it.versionId())));
              page.deleteMarkers().forEach(it -> found.add(version(it.key(), it.versionId())));
            });
    deleteVersions(found);
    return !found.isEmpty();
  }

  /** The address that CloudFormation reads a template from; a colon needs no escape in a path. */
  String url(String key) {
    return client
        .utilities()
        .getUrl(request -> request.bucket(bucket).key(key))
        .toString()
        .replace("%3A", ":");
  }

  private void deleteVersions(List<ObjectIdentifier> all) {
    for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
      List<ObjectIdentifier> some = all.subList(from, Math.min(all.size(), from + KEYS_AT_ONCE));
      DeleteObjectsResponse answer =
          client.deleteObjects(
              request -> request.bucket(bucket).delete(list -> list.objects(some).quiet(true)));
      if (answer.hasErrors() && !answer.errors().isEmpty()) {
        S3Error first = answer.errors().getFirst();
        throw S3Exception.builder()
            .message("cannot delete " + first.key() + " from " + bucket + ": " + first.message())
            .build();
      }
    }
  }

  private static ObjectIdentifier version(String key, String version) {
    return ObjectIdentifier.builder().key(key).versionId(version).build();
  }

  private PutObjectRequest request(String key, String type, String hash) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .contentType(type)
            .metadata(Map.of(HASH, hash, MAKER, OURS));
    encryption.ifPresent(
        settings -> {
          text(settings, "serverSideEncryption").ifPresent(request::serverSideEncryption);
          text(settings, "sseKMSKeyId").ifPresent(request::ssekmsKeyId);
          text(settings, "sseCustomerAlgorithim").ifPresent(request::sseCustomerAlgorithm);
          text(settings, "sseCustomerKey").ifPresent(request::sseCustomerKey);
          text(settings, "sseCustomerKeyMD5").ifPresent(request::sseCustomerKeyMD5);
        });
    return request.build();
  }

  private static Optional<String> text(Mapping settings, String key) {
    return settings
        .get(key)
        .filter(Settings::counts)
        .filter(Scalar.class::isInstance)
        .map(node -> ((Scalar) node).toPlainText());
  }
}
