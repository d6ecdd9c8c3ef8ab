package dev.tradewind.aws.websocket;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.spi.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The resources of the API in the order in which they were first named; one that is put again keeps
 * its place, as in a JavaScript object.
 */
final class WebSocketResources {

  private final Map<String, Resource> byId = new LinkedHashMap<>();

  void put(Resource resource) {
    byId.put(resource.id(), resource);
  }

  Collection<Resource> all() {
    return byId.values();
  }

  /**
   * SHA-256 over everything that belongs to the API of the stack: what a deployment is a snapshot
   * of. For an API outside of the stack that is nothing.
   */
  String hash() {
    MappingBuilder parts = Cfn.object();
    byId.values().stream()
        .filter(WebSocketResources::isOfTheApi)
        .forEach(resource -> parts.put(resource.id(), plain(resource)));
    String json = JsonWriter.compact(parts.build());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder()
          .encodeToString(digest)
          .replace("+", "")
          .replace("/", "")
          .replace("=", "");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static boolean isOfTheApi(Resource resource) {
    return resource.id().equals(WebSocketApi.ID)
        || resource
            .properties()
            .at("ApiId", "Ref")
            .flatMap(id -> id.asText())
            .filter(WebSocketApi.ID::equals)
            .isPresent()
        || waitsForTheApi(resource);
  }

  private static boolean waitsForTheApi(Resource resource) {
    return resource.dependsOn() != null
        && resource
            .dependsOn()
            .asSequence()
            .filter(
                ids ->
                    ids.items().stream()
                        .anyMatch(id -> id.asText().filter(WebSocketApi.ID::equals).isPresent()))
            .isPresent();
  }

  private static Mapping plain(Resource resource) {
    return Cfn.object()
        .put("Type", resource.type())
        .put("DependsOn", resource.dependsOn())
        .put("Properties", resource.properties())
        .build();
  }
}
