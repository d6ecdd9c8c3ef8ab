package dev.tradewind.config.validation.schema;

import dev.tradewind.model.node.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes the library's errors, which come children first, and keeps those that name a mistake: a
 * keyword that only passes on what is below it is dropped, and of a choice only the branch that was
 * meant stays.
 */
final class FaultCollector {

  private final List<SchemaFault> faults = new ArrayList<>();

  void add(SchemaFault fault) {
    switch (fault.keyword()) {
      case "anyOf" -> resolve(fault);
      case "if" -> faults.removeIf(each -> isPart(each, fault));
      case "properties",
          "patternProperties",
          "items",
          "allOf",
          "$ref",
          "propertyNames",
          "then",
          "else" -> {}
      case "additionalProperties" -> {
        if (!fault.note().isEmpty()) {
          faults.add(fault);
        }
      }
      default -> faults.add(fault);
    }
  }

  /** What is left; settings that stand beside their event's name count as one mistake. */
  List<SchemaFault> faults() {
    Set<String> flat =
        faults.stream()
            .filter(fault -> fault.keyword().equals("maxProperties") && namesAnEvent(fault))
            .map(SchemaFault::pointer)
            .collect(Collectors.toSet());
    return faults.stream()
        .filter(f -> !(f.keyword().equals("additionalProperties") && flat.contains(f.pointer())))
        .toList();
  }

  private static boolean namesAnEvent(SchemaFault fault) {
    Set<String> known = fault.schema().mapping("properties").map(Mapping::keys).orElse(Set.of());
    return fault.value() instanceof Mapping event
        && event.keys().stream().anyMatch(known::contains);
  }

  private void resolve(SchemaFault choice) {
    String prefix = choice.path() + "/";
    Map<Integer, List<SchemaFault>> branches = new TreeMap<>();
    for (SchemaFault fault : takeBelow(choice)) {
      int end = fault.path().indexOf('/', prefix.length());
      String index = fault.path().substring(prefix.length(), end < 0 ? fault.path().length() : end);
      branches.computeIfAbsent(Integer.parseInt(index), i -> new ArrayList<>()).add(fault);
    }
    faults.addAll(MeantBranch.of(choice, List.copyOf(branches.values())));
  }

  /** The faults at the end of the list that belong to parts of a keyword, for the same value. */
  private List<SchemaFault> takeBelow(SchemaFault parent) {
    int from = faults.size();
    while (from > 0 && isPart(faults.get(from - 1), parent)) {
      from--;
    }
    List<SchemaFault> tail = faults.subList(from, faults.size());
    List<SchemaFault> taken = List.copyOf(tail);
    tail.clear();
    return taken;
  }

  private static boolean isPart(SchemaFault each, SchemaFault parent) {
    String pointer = parent.pointer();
    return each.path().startsWith(parent.path() + "/")
        && each.pointer().startsWith(pointer)
        && (each.pointer().length() == pointer.length()
            || each.pointer().charAt(pointer.length()) == '/');
  }
}
