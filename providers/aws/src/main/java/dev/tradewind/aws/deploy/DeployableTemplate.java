package dev.tradewind.aws.deploy;

import dev.tradewind.aws.deployment.PackageFolder;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A template in which archives are named by the folder of this deployment. An archive that lies in
 * the bucket already, from an earlier deployment, can be named there instead: CloudFormation then
 * sees that the function has not changed.
 *
 * @param text JSON without spaces, of which CloudFormation takes a limited number of bytes
 * @param directory of this deployment, without a slash at the end
 * @param value the text, read
 */
record DeployableTemplate(String text, String directory, Mapping value) {

  static DeployableTemplate of(String text, String directory) {
    Mapping value = parse(text);
    return new DeployableTemplate(JsonWriter.compact(value), directory, value);
  }

  private static Mapping parse(String text) {
    try {
      return JsonReader.read(text, PackageFolder.TEMPLATE)
          .asMapping()
          .orElseThrow(() -> new IllegalArgumentException("the template is not an object"));
    } catch (JsonSyntaxException e) {
      throw new IllegalArgumentException("the template is not JSON: " + e.getMessage(), e);
    }
  }

  Mapping resources() {
    return value.mapping("Resources").orElseGet(() -> Mapping.empty(value.source()));
  }

  /**
   * The template with archives at other places.
   *
   * @param keys the whole key in the bucket, by the name of an archive
   */
  DeployableTemplate withKeys(Map<String, String> keys) {
    String moved = text;
    for (Map.Entry<String, String> key : keys.entrySet()) {
      moved =
          moved.replace("\"" + directory + "/" + key.getKey() + "\"", "\"" + key.getValue() + "\"");
    }
    return of(moved, directory);
  }

  /**
   * Where the same archives lie for the template of a stack: for each archive of ours the key that
   * the resource of the same logical id has there.
   */
  Map<String, String> keysIn(Mapping deployed) {
    Map<String, String> keys = new LinkedHashMap<>();
    Optional<Mapping> theirs = deployed.mapping("Resources");
    for (String id : resources().keys()) {
      Optional<String> key = theirs.flatMap(resources -> key(resources, id));
      Optional<String> archive = archiveOf(id);
      if (archive.isPresent() && key.isPresent()) {
        keys.put(archive.get(), key.get());
      }
    }
    return keys;
  }

  /** The name of the archive that a resource is made from. */
  Optional<String> archiveOf(String logicalId) {
    return key(resources(), logicalId)
        .filter(key -> key.startsWith(directory + "/"))
        .map(key -> key.substring(directory.length() + 1));
  }

  /** Whether an archive of ours becomes a layer, each content of which is a version of its own. */
  boolean isOfLayer(String archive) {
    String key = directory + "/" + archive;
    return resources().keys().stream()
        .anyMatch(
            id ->
                resources()
                    .at(id, "Properties", "Content", "S3Key")
                    .flatMap(it -> it.asText())
                    .filter(key::equals)
                    .isPresent());
  }

  /** Functions have {@code Code}, layers {@code Content}. */
  private static Optional<String> key(Mapping resources, String id) {
    return resources
        .at(id, "Properties", "Code", "S3Key")
        .or(() -> resources.at(id, "Properties", "Content", "S3Key"))
        .flatMap(key -> key.asText());
  }
}
