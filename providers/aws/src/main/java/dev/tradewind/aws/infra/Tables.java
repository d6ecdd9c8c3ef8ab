package dev.tradewind.aws.infra;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Infra;
import dev.tradewind.model.Service;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code infra.tables}: {@code AWS::DynamoDB::Table}, paid by request. */
final class Tables {

  static final String NUMBER = "N";

  /** Types of keys by how the project file calls them. */
  private static final Map<String, String> KEY_TYPES =
      Map.of("string", "S", "number", NUMBER, "binary", "B");

  /** Units of a table that is paid for provided throughput, unless its properties say others. */
  private static final int UNITS = 5;

  private Tables() {}

  static Resource of(Service service, Infra.Resource table) {
    AwsForm form = AwsForm.of(table);
    Settings settings = form.settings();
    boolean provisioned = isProvisioned(settings);
    Map<String, String> attributes = new LinkedHashMap<>();
    List<Node> keys = keys(settings.written(), attributes);
    List<Node> indexes = new ArrayList<>();
    settings
        .mapping("indexes")
        .ifPresent(
            all ->
                all.entries()
                    .forEach(
                        (name, entry) ->
                            entry
                                .value()
                                .asMapping()
                                .ifPresent(
                                    index ->
                                        indexes.add(index(name, index, attributes, provisioned)))));
    MappingBuilder properties =
        Cfn.object()
            .put("TableName", settings.value("name").orElse(null))
            .put("BillingMode", provisioned ? "PROVISIONED" : "PAY_PER_REQUEST")
            .put("AttributeDefinitions", attributes(attributes))
            .put("KeySchema", keys);
    if (provisioned) {
      properties.put("ProvisionedThroughput", throughput());
    }
    if (!indexes.isEmpty()) {
      properties.put("GlobalSecondaryIndexes", indexes);
    }
    if (form.isOn("stream") || isListenedTo(service, table.name())) {
      properties.put(
          "StreamSpecification", Cfn.object().put("StreamViewType", "NEW_AND_OLD_IMAGES"));
    }
    settings
        .value("ttl")
        .ifPresent(
            attribute ->
                properties.put(
                    "TimeToLiveSpecification",
                    Cfn.object().put("AttributeName", attribute).put("Enabled", true)));
    return form.made(InfraIds.table(table.name()), "AWS::DynamoDB::Table", properties);
  }

  static boolean isProvisioned(Settings settings) {
    return settings.text("billing").filter("provisioned"::equals).isPresent();
  }

  private static Mapping index(
      String name, Mapping index, Map<String, String> attributes, boolean provisioned) {
    MappingBuilder made =
        Cfn.object()
            .put("IndexName", name)
            .put("KeySchema", keys(index, attributes))
            .put("Projection", Cfn.object().put("ProjectionType", "ALL"));
    return (provisioned ? made.put("ProvisionedThroughput", throughput()) : made).build();
  }

  private static MappingBuilder throughput() {
    return Cfn.object().put("ReadCapacityUnits", UNITS).put("WriteCapacityUnits", UNITS);
  }

  private static List<Node> keys(Mapping owner, Map<String, String> attributes) {
    List<Node> keys = new ArrayList<>();
    key(owner.get("key"), "HASH", attributes).ifPresent(keys::add);
    key(owner.get("sort"), "RANGE", attributes).ifPresent(keys::add);
    return keys;
  }

  private static Optional<Node> key(
      Optional<Node> written, String type, Map<String, String> attributes) {
    Optional<Key> key = Key.of(written);
    key.ifPresent(it -> attributes.putIfAbsent(it.name(), it.type()));
    return key.map(it -> Cfn.object().put("AttributeName", it.name()).put("KeyType", type).build());
  }

  /**
   * An attribute that is part of a key.
   *
   * @param type {@code S}, {@code N} or {@code B}
   * @param isTyped whether the file says the type; if not, it is text unless it says so elsewhere
   */
  record Key(String name, String type, boolean isTyped) {

    /** Empty when nothing is written, or no name. */
    static Optional<Key> of(Optional<Node> written) {
      Settings block =
          new Settings(
              written.flatMap(Node::asMapping).orElseGet(() -> Mapping.empty(Cfn.GENERATED)));
      return written
          .flatMap(key -> key.asText().or(() -> block.text("name")))
          .filter(name -> !name.isEmpty())
          .map(
              name ->
                  new Key(
                      name,
                      block.text("type").map(KEY_TYPES::get).orElse("S"),
                      block.text("type").isPresent()));
    }
  }

  private static List<Node> attributes(Map<String, String> attributes) {
    List<Node> definitions = new ArrayList<>();
    attributes.forEach(
        (name, type) ->
            definitions.add(
                Cfn.object().put("AttributeName", name).put("AttributeType", type).build()));
    return definitions;
  }

  private static boolean isListenedTo(Service service, String table) {
    return service.functions().values().stream()
        .flatMap(function -> function.events().stream())
        .anyMatch(event -> event instanceof Event.Table of && of.name().equals(table));
  }
}
