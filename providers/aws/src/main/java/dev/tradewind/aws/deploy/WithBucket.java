package dev.tradewind.aws.deploy;

import dev.tradewind.aws.deployment.PackageFolder;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.json.JsonWriter;
import java.util.List;

/** A deployed template with the deployment bucket added to it. */
final class WithBucket {

  private static final List<String> SECTIONS = List.of("Resources", "Outputs");

  private WithBucket() {}

  /**
   * @param core the template that makes the bucket alone
   */
  static String of(Mapping deployed, String core) {
    Mapping added;
    try {
      added = JsonReader.read(core, PackageFolder.CORE).asMapping().orElseThrow();
    } catch (JsonSyntaxException e) {
      throw new IllegalArgumentException("the core template is not JSON", e);
    }
    Mapping both = deployed;
    for (String section : SECTIONS) {
      Mapping merged = both.mapping(section).orElseGet(() -> Mapping.empty(added.source()));
      Mapping more = added.mapping(section).orElseGet(() -> Mapping.empty(added.source()));
      for (String id : more.keys()) {
        Node value = more.get(id).orElseThrow();
        merged = merged.with(id, value);
      }
      both = both.with(section, merged);
    }
    return JsonWriter.compact(both);
  }
}
