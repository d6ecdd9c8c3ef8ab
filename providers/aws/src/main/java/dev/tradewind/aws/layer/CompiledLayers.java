package dev.tradewind.aws.layer;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.LayerReference;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The layers of a service as they are in the template. */
public final class CompiledLayers {

  /**
   * One layer.
   *
   * @param key under {@code layers}
   * @param logicalId with the hash, when old versions are kept
   * @param properties of the {@code AWS::Lambda::LayerVersion}
   * @param artifactPath what its archive sorts by
   * @param sha256 of the archive, base64
   */
  public record Layer(
      String key, String logicalId, Mapping properties, String artifactPath, String sha256) {

    /** What of the layer goes into the hash of a function's version. */
    public Mapping hashed() {
      return Cfn.object()
          .put("name", key)
          .put("ref", logicalId)
          .put("properties", withoutKey(properties))
          .build();
    }
  }

  private final Map<String, Layer> layers = new LinkedHashMap<>();

  void add(Layer layer) {
    layers.put(layer.key(), layer);
  }

  /** The {@code Layers} property of a function. */
  public List<Node> references(Function function) {
    return function.layers().stream().map(this::reference).toList();
  }

  private Node reference(LayerReference reference) {
    return switch (reference) {
      case LayerReference.Own own -> Cfn.ref(idOf(own.key()));
      case LayerReference.Native expression -> expression.reference();
    };
  }

  private String idOf(String key) {
    Layer layer = layers.get(key);
    return layer == null ? LogicalIds.function(key) + "LambdaLayer" : layer.logicalId();
  }

  /** The layers of the service that are among the {@code Layers} of a function's properties. */
  public List<Layer> used(Mapping functionProperties) {
    if (layers.isEmpty()) {
      return List.of();
    }
    return functionProperties.sequence("Layers").map(Sequence::items).orElse(List.of()).stream()
        .flatMap(reference -> reference.asMapping().stream())
        .flatMap(reference -> reference.text("Ref").stream())
        .flatMap(id -> byId(id).stream())
        .toList();
  }

  private Optional<Layer> byId(String id) {
    return layers.values().stream().filter(layer -> layer.logicalId().equals(id)).findFirst();
  }

  /** The properties without {@code Content.S3Key}, which changes with every deployment. */
  static Mapping withoutKey(Mapping properties) {
    Node bucket = properties.at("Content", "S3Bucket").orElseThrow();
    return properties.with("Content", Cfn.object().put("S3Bucket", bucket).build());
  }
}
