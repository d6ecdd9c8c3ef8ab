package dev.tradewind.config.validation.schema;

import dev.tradewind.config.validation.schema.SchemaCheck.Finding;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says what a fault means to somebody who has never seen the schema. */
final class SchemaMessages {

  private static final int SHORT_LIST = 12;

  private final Places places;

  SchemaMessages(Places places) {
    this.places = places;
  }

  List<Finding> findings(SchemaFault fault) {
    List<String> parts = Places.parts(fault.pointer());
    return switch (fault.keyword()) {
      case "additionalProperties" -> unknownKeys(fault, parts);
      case "required" -> missing(fault, parts);
      default -> List.of(new Finding(parts, diagnostic(fault, parts)));
    };
  }

  private Diagnostic diagnostic(SchemaFault fault, List<String> parts) {
    return switch (fault.keyword()) {
      case "type" -> wrongType(fault, parts, MeantBranch.types(fault.schema()));
      case SchemaFault.NO_KIND -> wrongType(fault, parts, fault.note().lines().toList());
      case "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems" ->
          outOfRange(fault, parts);
      case "pattern" -> pattern(fault, parts);
      case "enum", "const" -> notOneOf(fault, parts, MeantBranch.allowed(fault));
      case SchemaFault.NO_VALUE -> noValue(fault, parts);
      case "minProperties", "maxProperties" -> wrongCount(fault, parts);
      case "x-anyOfKeys" -> needsOneOf(parts, texts(fault.schema(), "x-anyOfKeys"), "at least one");
      case "x-oneOfKeys" -> needsOneOf(parts, fault.note().lines().toList(), "exactly one");
      default ->
          Diagnostic.error(
              "invalid-value",
              "`" + name(parts) + "` has no form that is known here",
              "",
              fault.value().source());
    };
  }

  private List<Finding> unknownKeys(SchemaFault fault, List<String> parts) {
    List<String> allowed =
        fault.schema().mapping("properties").map(p -> List.copyOf(p.keys())).orElse(List.of());
    String word = fault.schema().text("x-unknown").orElse("property");
    List<Finding> findings = new ArrayList<>();
    for (String key : fault.note().lines().toList()) {
      String owner = Places.written(parts);
      String where = owner.isEmpty() ? "The file" : "`" + owner + "`";
      Optional<String> plugin = owner.isEmpty() ? PluginKeys.owner(key) : Optional.empty();
      Optional<String> nearest =
          plugin.isPresent() ? Optional.empty() : NearestName.of(key, allowed);
      boolean listed =
          !allowed.isEmpty()
              && (allowed.size() <= SHORT_LIST || (word.equals("event") && nearest.isEmpty()));
      String detail =
          plugin.isPresent()
              ? "It belongs to the plugin " + plugin.get() + ", which Tradewind does not take over."
              : !listed
                  ? where + " has no such " + word + "."
                  : where + " can have: " + String.join(", ", allowed) + ".";
      List<String> path = new ArrayList<>(parts);
      path.add(key);
      SourceRange place = places.owner(path);
      findings.add(
          new Finding(
              path,
              Diagnostic.error(
                      "unknown-" + word, "unknown " + word + " `" + key + "`", detail, place)
                  .suggesting(nearest.orElse(null))));
    }
    return findings;
  }

  private List<Finding> missing(SchemaFault fault, List<String> parts) {
    List<Finding> findings = new ArrayList<>();
    Mapping value = fault.value().asMapping().orElseThrow();
    for (String key : texts(fault.schema(), "required")) {
      if (value.get(key).filter(node -> !node.isNull()).isEmpty()) {
        String owner = parts.isEmpty() ? "the file" : "`" + Places.written(parts) + "`";
        String what =
            fault
                .schema()
                .mapping("properties")
                .flatMap(p -> p.mapping(key))
                .flatMap(p -> p.text("description"))
                .orElse("");
        findings.add(
            new Finding(
                parts,
                Diagnostic.error(
                    "missing-property",
                    owner + " needs `" + key + "`",
                    what,
                    places.owner(parts))));
      }
    }
    return findings;
  }

  private Diagnostic wrongType(SchemaFault fault, List<String> parts, List<String> kinds) {
    String found = fault.value() instanceof Scalar.Numeric ? "a number" : fault.value().kind();
    return Diagnostic.error(
        "wrong-type",
        subject(parts) + " must be " + alternatives(kinds) + ", is " + found,
        detail(fault),
        fault.value().source());
  }

  private Diagnostic outOfRange(SchemaFault fault, List<String> parts) {
    Mapping schema = fault.schema();
    String keyword = fault.keyword();
    String unit =
        keyword.endsWith("Length") ? " characters" : keyword.endsWith("Items") ? " items" : "";
    String suffix = unit.isEmpty() ? "imum" : keyword.endsWith("Length") ? "Length" : "Items";
    Optional<String> least = limit(schema, "min" + suffix);
    Optional<String> most = limit(schema, "max" + suffix);
    String verb = unit.isEmpty() ? " must be " : " must have ";
    String range =
        least.isPresent() && most.isPresent()
            ? "from " + least.get() + " to " + most.get()
            : least.map(l -> "at least " + l).orElseGet(() -> "at most " + most.orElseThrow());
    return Diagnostic.error(
        "out-of-range",
        subject(parts) + verb + range + unit + ", " + size(fault, unit),
        detail(fault),
        fault.value().source());
  }

  private static String size(SchemaFault fault, String unit) {
    return switch (fault.value()) {
      case Sequence list -> "has " + list.items().size();
      case Scalar scalar when !unit.isEmpty() -> "has " + scalar.toPlainText().length();
      case Scalar scalar -> "is " + scalar.toPlainText();
      case Mapping mapping -> "has " + mapping.keys().size();
    };
  }

  private static Optional<String> limit(Mapping schema, String keyword) {
    return schema.get(keyword).map(node -> node instanceof Scalar s ? s.toPlainText() : "");
  }

  private Diagnostic pattern(SchemaFault fault, List<String> parts) {
    boolean key = Places.isKey(fault.pointer());
    String wants = fault.schema().text("x-wants").orElse("of another form");
    String summary =
        key
            ? "`" + name(parts) + "` is no valid key: it must be " + wants
            : subject(parts) + " must be " + wants;
    return Diagnostic.error("pattern", summary, detail(fault), fault.value().source());
  }

  private Diagnostic notOneOf(SchemaFault fault, List<String> parts, List<Node> allowed) {
    List<String> words = words(fault, allowed);
    String found = fault.value() instanceof Scalar s ? "`" + s.toPlainText() + "`" : "";
    String list =
        String.join(", ", words.stream().map(word -> "`" + word + "`").distinct().toList());
    return Diagnostic.error(
            "invalid-value",
            subject(parts)
                + " must be "
                + (words.size() > 1 ? "one of " : "")
                + list
                + (found.isEmpty() ? "" : ", is " + found),
            detail(fault),
            fault.value().source())
        .suggesting(
            fault.value() instanceof Scalar.Text text
                ? NearestName.of(text.value(), words).orElse(null)
                : null);
  }

  /** The allowed values; where case does not matter, each once. */
  private static List<String> words(SchemaFault fault, List<Node> allowed) {
    Set<String> words =
        fault.schema().get("x-ignoreCase").isPresent()
            ? new TreeSet<>(String.CASE_INSENSITIVE_ORDER)
            : new LinkedHashSet<>();
    allowed.forEach(node -> words.add(node instanceof Scalar s ? s.toPlainText() : ""));
    return List.copyOf(words);
  }

  private Diagnostic noValue(SchemaFault fault, List<String> parts) {
    return Diagnostic.error(
        "invalid-value",
        subject(parts) + " must be " + alternatives(fault.note().lines().toList()),
        detail(fault),
        fault.value().source());
  }

  private Diagnostic wrongCount(SchemaFault fault, List<String> parts) {
    boolean event = fault.schema().text("x-unknown").isPresent();
    Mapping value = fault.value().asMapping().orElseThrow();
    boolean few = fault.keyword().equals("minProperties");
    String keys = String.join("`, `", value.keys());
    String summary =
        few
            ? (event ? "the event says nothing" : subject(parts) + " must not be empty")
            : (event
                ? "an event has one key, this one has `" + keys + "`"
                : subject(parts) + " must have one key, has `" + keys + "`");
    String detail =
        event && !few
            ? "Give each a list item of its own, and indent the settings of an event below its"
                + " name."
            : "";
    SourceRange place =
        few || value.keys().size() < 2
            ? places.owner(parts)
            : value.keySource(List.copyOf(value.keys()).get(1));
    return Diagnostic.error(
        event && !few ? "several-events" : "invalid-value", summary, detail, place);
  }

  private Diagnostic needsOneOf(List<String> parts, List<String> keys, String count) {
    return Diagnostic.error(
        "missing-property",
        subject(parts) + " needs " + count + " of `" + String.join("`, `", keys) + "`",
        "",
        places.owner(parts));
  }

  private static String detail(SchemaFault fault) {
    return fault.schema().text("description").orElse("");
  }

  private static String alternatives(List<String> words) {
    List<String> distinct = words.stream().distinct().toList();
    return distinct.size() < 2
        ? String.join("", distinct)
        : String.join(", ", distinct.subList(0, distinct.size() - 1)) + " or " + distinct.getLast();
  }

  private static String name(List<String> parts) {
    return parts.isEmpty() ? "the file" : parts.getLast();
  }

  /** The last key and, when it is only a number, the ones before it. */
  private static String subject(List<String> parts) {
    if (parts.isEmpty()) {
      return "the file";
    }
    int from = parts.size() - 1;
    while (from > 0 && parts.get(from).chars().allMatch(Character::isDigit)) {
      from--;
    }
    return "`" + Places.written(parts.subList(from, parts.size())) + "`";
  }

  private static List<String> texts(Mapping schema, String keyword) {
    return schema.sequence(keyword).map(Sequence::items).orElse(List.of()).stream()
        .flatMap(node -> node.asText().stream())
        .toList();
  }
}
