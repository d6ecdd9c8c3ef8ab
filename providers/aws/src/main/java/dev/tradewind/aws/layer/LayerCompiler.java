package dev.tradewind.aws.layer;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Layer;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.packaging.Artifact;
import dev.tradewind.spi.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Puts layers into the template, with their permissions and outputs. */
public final class LayerCompiler {

  private final Compilation compilation;
  private final CompiledLayers compiled = new CompiledLayers();

  public LayerCompiler(Compilation compilation) {
    this.compilation = compilation;
  }

  public CompiledLayers compile() {
    compilation.service().layers().values().forEach(this::compile);
    return compiled;
  }

  private void compile(Layer layer) {
    Artifact artifact = compilation.artifacts().layers().get(layer.key());
    if (artifact == null) {
      throw new IllegalStateException("layer " + layer.key() + " has no artifact");
    }
    String fileName = String.valueOf(artifact.file().getFileName());
    Mapping properties = properties(layer, fileName);
    String hash = hash(artifact, properties);
    boolean retained = new Settings(layer.settings()).has("retain");
    String base = LogicalIds.function(layer.key()) + "LambdaLayer";
    String id = retained ? base + hash : base;
    add(id, "AWS::Lambda::LayerVersion", properties, retained);
    String suffix = retained ? hash : "";
    for (Node account : accounts(layer)) {
      addPermission(layer, id, account, suffix);
    }
    String written = layer.packaging().artifact();
    String sortedBy = written == null ? artifact.file().toString() : written;
    compiled.add(
        new CompiledLayers.Layer(layer.key(), id, properties, sortedBy, artifact.sha256()));
    output(base + "QualifiedArn", "Current Lambda layer version", Cfn.ref(id));
    output(base + "Hash", "Current Lambda layer hash", Cfn.text(hash));
    output(
        base + "S3Key", "Current Lambda layer S3Key", Cfn.text(compilation.code().key(fileName)));
  }

  private Mapping properties(Layer layer, String fileName) {
    Settings written = new Settings(layer.settings());
    MappingBuilder properties =
        Cfn.object()
            .put("Content", compilation.code().of(fileName))
            .put("LayerName", written.value("name").orElse(Cfn.text(layer.key())));
    written.value("description").ifPresent(text -> properties.put("Description", text));
    written.value("licenseInfo").ifPresent(text -> properties.put("LicenseInfo", text));
    written
        .value("compatibleRuntimes")
        .ifPresent(list -> properties.put("CompatibleRuntimes", list));
    written
        .value("compatibleArchitectures")
        .ifPresent(list -> properties.put("CompatibleArchitectures", list));
    return properties.build();
  }

  private static List<Node> accounts(Layer layer) {
    return new Settings(layer.settings())
        .value("allowedAccounts")
        .map(value -> value.asSequence().map(Sequence::items).orElse(List.of(value)))
        .orElse(List.of());
  }

  private void addPermission(Layer layer, String layerId, Node account, String suffix) {
    String name = account.asText().orElse("").replaceFirst("\\*", "Wild");
    add(
        LogicalIds.function(layer.key()) + name + "LambdaLayerPermission" + suffix,
        "AWS::Lambda::LayerVersionPermission",
        Cfn.object()
            .put("Action", "lambda:GetLayerVersion")
            .put("LayerVersionArn", Cfn.ref(layerId))
            .put("Principal", account)
            .build(),
        !suffix.isEmpty());
  }

  private void add(String id, String type, Mapping properties, boolean retained) {
    Resource resource = new Resource(id, type, properties, null, Mapping.empty(Cfn.GENERATED));
    compilation
        .template()
        .add(retained ? resource.with("DeletionPolicy", Cfn.text("Retain")) : resource);
  }

  private void output(String id, String description, Node value) {
    compilation.template().output(id, description, value, null);
  }

  /**
   * SHA-1 over the resource and the archive, as osls 4 has it: stacks keep it as an output, by
   * which a deployment sees that a layer has not changed.
   */
  private static String hash(Artifact artifact, Mapping properties) {
    Mapping resource =
        Cfn.object()
            .put("Type", "AWS::Lambda::LayerVersion")
            .put("Properties", CompiledLayers.withoutKey(properties))
            .build();
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(JsonWriter.compact(resource).getBytes(StandardCharsets.UTF_8));
      try (InputStream file = new DigestInputStream(Files.newInputStream(artifact.file()), sha1)) {
        file.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(sha1.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the archive " + artifact.file(), e);
    }
  }
}
