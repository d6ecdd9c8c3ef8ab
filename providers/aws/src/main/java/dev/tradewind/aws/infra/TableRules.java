package dev.tradewind.aws.infra;

import dev.tradewind.model.Infra;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What DynamoDB would refuse of the keys of a table. */
final class TableRules {

  private final Refusals refusals;

  TableRules(Refusals refusals) {
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
