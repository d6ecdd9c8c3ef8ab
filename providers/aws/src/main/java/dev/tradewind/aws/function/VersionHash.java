package dev.tradewind.aws.function;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.layer.CompiledLayers;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.spi.json.SortedJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hash in the logical id of a version: over the archive's hash, the hashes of the service's
 * layers that the function uses, and its properties with sorted keys. Follows osls 4 to the letter,
 * so that a stack that changes tools publishes no version for the change alone.
 */
final class VersionHash {

  /** They belong to the function as a whole, not to a version of it. */
  private static final Set<String> NOT_OF_THE_VERSION =
      Set.of("ReservedConcurrentExecutions", "Tags");

  private final CompiledLayers layers;
  private final MessageDigest hash = sha256();

  VersionHash(CompiledLayers layers) {
    this.layers = layers;
  }

  /**
   * @param codeSha the archive's SHA-256 in base64; null for a container image, whose digest is
   *     among the properties
   */
  String of(@Nullable String codeSha, Mapping properties) {
    hash.reset();
    if (codeSha != null) {
      hash.update(codeSha.getBytes(StandardCharsets.UTF_8));
    }
    List<CompiledLayers.Layer> used = layers.used(properties);
    used.stream()
        .sorted(Comparator.comparing(CompiledLayers.Layer::artifactPath))
        .forEach(layer -> hash.update(layer.sha256().getBytes(StandardCharsets.UTF_8)));
    MappingBuilder hashed = Cfn.object();
    for (Map.Entry<String, Mapping.Entry> entry : properties.entries().entrySet()) {
      boolean code = entry.getKey().equals("Code") && codeSha != null;
      if (!code && !NOT_OF_THE_VERSION.contains(entry.getKey())) {
        hashed.put(entry.getKey(), entry.getValue());
      }
    }
    hashed.put("layerConfigurations", used.stream().map(CompiledLayers.Layer::hashed).toList());
    String json = SortedJson.of(hashed.build(), CollatedKeys.ORDER);
    hash.update(json.getBytes(StandardCharsets.UTF_8));
    String base64 = Base64.getEncoder().encodeToString(hash.digest());
    return base64.replace("+", "").replace("/", "").replace("=", "");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
