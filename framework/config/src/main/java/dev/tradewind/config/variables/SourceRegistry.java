package dev.tradewind.config.variables;

import dev.tradewind.config.variables.Answer.Fault;
import dev.tradewind.config.variables.Answer.Unavailable;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The sources by name, and what they answered: a steady one is asked the same thing once. */
final class SourceRegistry {

  private record Asked(String source, List<String> params, Optional<String> address) {}

  private final Map<String, Source> sources = new HashMap<>();
  private final Map<Asked, Answer> answers = new HashMap<>();

  void add(String name, Source source) {
    sources.put(name, source);
  }

  /** Why a source cannot be asked; empty when it can. */
  Optional<Answer> absent(String name) {
    if (sources.containsKey(name)) {
      return Optional.empty();
    }
    Optional<String> provider = KnownSources.provider(name);
    return Optional.of(provider.isPresent() ? Unavailable.without(provider.get()) : unknown(name));
  }

  /** Whether {@code secret} in parentheses marks what a source gives. */
  boolean takesSecretMark(String name) {
    Source source = sources.get(name);
    return source != null && source.takesSecretMark();
  }

  Answer ask(String name, Source.Question question, Source.Document document) {
    Source source = sources.get(name);
    if (source == null) {
      return absent(name).orElseThrow();
    }
    if (!source.isSteady()) {
      return source.answer(question, document);
    }
    List<String> params = question.params().stream().map(SourceRegistry::typed).toList();
    Asked key = new Asked(name, params, question.address());
    Answer known = answers.get(key);
    if (known == null) {
      known = source.answer(question, document);
      answers.put(key, known);
    }
    return known;
  }

  private static String typed(Scalar param) {
    return param.kind() + " " + param.toPlainText();
  }

  private Fault unknown(String name) {
    Optional<String> plugin = KnownSources.plugin(name);
    if (plugin.isPresent()) {
      return Fault.of(
          "unknown-variable-source",
          "`${" + name + ":…}` belongs to the plugin " + plugin.get(),
          "Tradewind does not take that plugin over. Write the value itself in its place.");
    }
    TreeSet<String> names = new TreeSet<>(sources.keySet());
    names.addAll(KnownSources.names());
    return new Fault(
        Diagnostic.error(
                "unknown-variable-source",
                "there is no variable source `" + name + "`",
                "Known are " + String.join(", ", names) + ". To keep `${` as text, write `\\${`.",
                null)
            .suggesting(NearestName.of(name, names).orElse(null)));
  }
}
