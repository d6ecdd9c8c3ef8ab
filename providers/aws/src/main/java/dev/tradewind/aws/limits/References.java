package dev.tradewind.aws.limits;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.limits.Reference.Kind;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects what the resources, outputs and conditions of a template refer to: {@code Ref}, {@code
 * Fn::GetAtt}, {@code Fn::Sub}, {@code DependsOn}, and conditions by name. What has another form
 * than these functions take is passed over, and so is the metadata of resources, which is free.
 */
final class References {

  /** {@code ${Name}} or {@code ${Name.Attribute}}; {@code ${!Literal}} is none. */
  private static final Pattern IN_TEXT =
      Pattern.compile("\\$\\{\\s*(?<whole>(?<name>[A-Za-z0-9]+)(?<attribute>\\.[^}]*?)?)\\s*}");

  private final BiPredicate<Kind, String> wanted;
  private final List<Reference> found = new ArrayList<>();
  private String owner = "";

  private References(BiPredicate<Kind, String> wanted) {
    this.wanted = wanted;
  }

  /**
   * @param wanted which references are collected, of thousands in a large template
   */
  static List<Reference> of(Mapping template, BiPredicate<Kind, String> wanted) {
    References references = new References(wanted);
    references.section(template, "Resources");
    references.section(template, "Outputs");
    references.owner = "";
    template.mapping("Conditions").ifPresent(references::condition);
    return references.found;
  }

  private void section(Mapping template, String name) {
    Mapping section = template.mapping(name).orElseGet(() -> Mapping.empty(Cfn.GENERATED));
    for (Map.Entry<String, Mapping.Entry> entry : section.entries().entrySet()) {
      owner = entry.getKey();
      if (entry.getValue().value() instanceof Mapping part) {
        part(part);
      }
    }
  }

  /** A resource or an output. */
  private void part(Mapping part) {
    for (Map.Entry<String, Mapping.Entry> entry : part.entries().entrySet()) {
      Node value = entry.getValue().value();
      switch (entry.getKey()) {
        case "Metadata", "Type" -> {}
        case "Condition" -> add(Kind.CONDITION, value);
        case "DependsOn" -> {
          for (Node item : items(value)) {
            add(Kind.RESOURCE, item);
          }
        }
        default -> in(value);
      }
    }
  }

  private void condition(Node node) {
    if (node instanceof Mapping mapping && mapping.keys().equals(Set.of("Condition"))) {
      add(Kind.CONDITION, mapping.get("Condition").orElseThrow());
    } else {
      parts(node).forEach(this::condition);
      node.asMapping().ifPresent(this::function);
    }
  }

  private void in(Node node) {
    switch (node) {
      case Mapping mapping -> {
        function(mapping);
        for (Mapping.Entry entry : mapping.entries().values()) {
          in(entry.value());
        }
      }
      case Sequence list -> {
        for (Node item : list.items()) {
          in(item);
        }
      }
      case Scalar ignored -> {}
    }
  }

  private void function(Mapping mapping) {
    if (mapping.entries().size() == 1) {
      mapping.entries().forEach((name, entry) -> function(name, entry.value()));
    }
  }

  private void function(String name, Node argument) {
    switch (name) {
      case "Ref" -> add(Kind.RESOURCE_OR_PARAMETER, argument);
      case "Fn::GetAtt" -> attribute(argument);
      case "Fn::Sub" -> substitution(argument);
      case "Fn::If" -> first(Kind.CONDITION, argument);
      default -> {}
    }
  }

  private void attribute(Node argument) {
    if (argument instanceof Sequence) {
      first(Kind.RESOURCE, argument);
    } else {
      argument.asText().ifPresent(text -> add(Kind.RESOURCE, text.split("\\.", 2)[0], argument));
    }
  }

  private void substitution(Node argument) {
    List<Node> items = items(argument);
    Set<String> own = Set.of();
    if (items.size() > 1) {
      if (!(items.get(1) instanceof Mapping variables)
          || variables.keys().stream().anyMatch(name -> name.contains(":"))) {
        return; // Not known here: another function makes them.
      }
      own = variables.keys();
    }
    if (items.isEmpty() || !(items.getFirst() instanceof Scalar.Text text)) {
      return;
    }
    Matcher names = IN_TEXT.matcher(text.value());
    while (names.find()) {
      if (!own.contains(names.group("whole"))) {
        boolean whole = names.group("attribute") == null;
        add(whole ? Kind.RESOURCE_OR_PARAMETER : Kind.RESOURCE, names.group("name"), text);
      }
    }
  }

  private void first(Kind kind, Node names) {
    List<Node> items = items(names);
    if (!items.isEmpty()) {
      add(kind, items.getFirst());
    }
  }

  private void add(Kind kind, Node name) {
    if (name instanceof Scalar.Text text) {
      add(kind, text.value(), name);
    }
  }

  private void add(Kind kind, String name, Node node) {
    if (wanted.test(kind, name)) {
      found.add(new Reference(kind, name, owner, node));
    }
  }

  private static List<Node> items(Node node) {
    return node instanceof Sequence list ? list.items() : List.of(node);
  }

  private static List<Node> parts(Node node) {
    return switch (node) {
      case Mapping mapping ->
          mapping.entries().values().stream().map(Mapping.Entry::value).toList();
      case Sequence list -> list.items();
      case Scalar ignored -> List.of();
    };
  }

  /** Whether a macro or a module may add to the template what is not in it yet. */
  static boolean areOpen(Mapping template) {
    return template.get("Transform").isPresent() || hasMacro(template) || hasModule(template);
  }

  private static boolean hasMacro(Node node) {
    return (node instanceof Mapping mapping
            && mapping.keys().stream()
                .anyMatch(key -> key.equals("Fn::Transform") || key.startsWith("Fn::ForEach")))
        || parts(node).stream().anyMatch(References::hasMacro);
  }

  private static boolean hasModule(Mapping template) {
    return parts(template.mapping("Resources").orElseGet(() -> Mapping.empty(Cfn.GENERATED)))
        .stream()
        .flatMap(resource -> resource.asMapping().stream())
        .flatMap(resource -> resource.text("Type").stream())
        .anyMatch(type -> type.endsWith("::MODULE"));
  }
}
