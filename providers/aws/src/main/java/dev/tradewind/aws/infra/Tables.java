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

  /** Types of keys by how the project file calls them. */
  static final Map<String, String> KEY_TYPES = Map.of("string", "S", "number", "N", "binary", "B");

  /** Units of a table that is paid for provided throughput, unless its properties say others. */
  private static final int UNITS = 5;

  private Tables() {}

  static Resource of(Service service, Infra.Resource table) {
    AwsForm form = AwsForm.of(InfraIds.table(table.name()), table);
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
    return form.made("AWS::DynamoDB::Table", properties);
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
    Optional<String> name =
        written.flatMap(key -> key.asText().or(() -> new Settings(block(key)).text("name")));
    name.ifPresent(
        attribute ->
            attributes.putIfAbsent(
                attribute,
                written
                    .flatMap(key -> new Settings(block(key)).text("type"))
                    .map(KEY_TYPES::get)
                    .orElse("S")));
    return name.map(
        attribute -> Cfn.object().put("AttributeName", attribute).put("KeyType", type).build());
  }

  private static Mapping block(Node key) {
    return key.asMapping().orElseGet(() -> Mapping.empty(key.source()));
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
