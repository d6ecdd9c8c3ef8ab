package hello;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Greetings by language, with one that is used where none is asked for. */
final class Greetings {
  private static final Map<String, String> WORDS =
      new TreeMap<>(Map.of("de", "Hallo", "en", "Hello", "es", "Hola", "fr", "Bonjour"));

  private final String defaultLanguage;

  Greetings(String defaultLanguage) {
    if (!WORDS.containsKey(defaultLanguage)) {
      throw new IllegalArgumentException(
          "The language \"%s\" is not known; known are %s"
              .formatted(defaultLanguage, WORDS.keySet()));
    }
    this.defaultLanguage = defaultLanguage;
  }

  /**
   * With the language that the environment variable {@code GREETING_LANGUAGE} names, else English.
   */
  static Greetings fromEnvironment() {
    return new Greetings(System.getenv().getOrDefault("GREETING_LANGUAGE", "en"));
  }

  Set<String> languages() {
    return WORDS.keySet();
  }

  /** The greeting; empty when the language is not known. A language of null is the default one. */
  Optional<Greeting> greet(String name, String language) {
    String chosen = language == null ? defaultLanguage : language;
    return Optional.ofNullable(WORDS.get(chosen))
        .map(word -> new Greeting("%s, %s!".formatted(word, name), chosen));
  }
}
