package dev.tradewind.aws.infra;

import dev.tradewind.model.Function;
import dev.tradewind.model.Infra;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What DynamoDB would refuse of the keys of a table, and what would not work there. */
final class TableRules {

  /**
   * Of one table, unless AWS was asked for more: "Quotas in Amazon DynamoDB" of the Developer
   * Guide.
   */
  private static final int MOST_INDEXES = 20;

  private final Service service;
  private final Refusals refusals;

  TableRules(Service service, Refusals refusals) {
    this.service = service;
    this.refusals = refusals;
  }

  void check(Infra.Resource table) {
    Mapping settings = AwsForm.of(table).settings().written();
    Map<String, String> types = new HashMap<>();
    keys(settings, "the table `" + table.name() + "`", table.source(), types);
    Mapping indexes = settings.mapping("indexes").orElseGet(() -> Mapping.empty(table.source()));
    for (String name : indexes.keys()) {
      indexes
          .mapping(name)
          .ifPresent(
              index -> keys(index, "the index `" + name + "`", indexes.keySource(name), types));
    }
    int count = indexes.keys().size();
    if (count > MOST_INDEXES) {
      refusals.warn(
          "table-indexes-too-many",
          "the table `" + table.name() + "` has " + count + " indexes",
          "DynamoDB makes "
              + MOST_INDEXES
              + " at most, unless AWS has raised the quota of your account.",
          settings.keySource("indexes"));
    }
    ttl(settings, types);
    stream(table, settings);
  }

  /** "Using time to live (TTL) in DynamoDB": items whose attribute is no number are passed over. */
  private void ttl(Mapping settings, Map<String, String> types) {
    String attribute = settings.text("ttl").orElse("");
    if (!types.getOrDefault(attribute, Tables.NUMBER).equals(Tables.NUMBER)) {
      refusals.add(
          "table-ttl-of-key",
          "items would never expire: `" + attribute + "` is a key that is no number",
          "`ttl` is an attribute with the time in seconds since 1970. Name one that is no key, or"
              + " give the key `type: number`.",
          settings.get("ttl").map(Node::source).orElseGet(settings::source));
    }
  }

  private void stream(Infra.Resource table, Mapping settings) {
    if (!(settings.get("stream").orElse(null) instanceof Scalar.Bool stream) || stream.value()) {
      return;
    }
    for (Function function : service.functions().values()) {
      for (Event event : function.events()) {
        if (event instanceof Event.Table of && of.name().equals(table.name())) {
          refusals.add(
              "table-without-stream",
              "function `" + function.key() + "` listens to a table that is to have no stream",
              "Changes come from the stream: remove `stream: false`, or the event ("
                  + event.source()
                  + ").",
              settings.keySource("stream"));
          return;
        }
      }
    }
  }

  private void keys(Mapping owner, String title, SourceRange place, Map<String, String> types) {
    Optional<Tables.Key> key = Tables.Key.of(owner.get("key"));
    Optional<Tables.Key> sort = Tables.Key.of(owner.get("sort"));
    if (key.isEmpty()) {
      refusals.add(
          "table-without-key",
          title + " has no key",
          "Name the attribute that tells items apart: `key: id`, or `key: { name: id, type: number"
              + " }`.",
          place);
      return;
    }
    if (sort.isPresent() && sort.get().name().equals(key.get().name())) {
      refusals.add(
          "table-keys-alike",
          title + " has one attribute as `key` and as `sort`",
          "`sort` orders the items of one key: name another attribute, or leave it out.",
          owner.keySource("sort"));
    }
    Stream.of(key, sort)
        .flatMap(Optional::stream)
        .forEach(
            part -> {
              String known = types.putIfAbsent(part.name(), part.type());
              if (known != null && part.isTyped() && !known.equals(part.type())) {
                refusals.add(
                    "table-keys-alike",
                    "the attribute `" + part.name() + "` has two types",
                    "Say its `type` wherever it is a key: " + title + " has another one.",
                    place);
              }
            });
  }
}
