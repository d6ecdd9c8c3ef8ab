package dev.tradewind.config.variables;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The environment of the command, and what {@code .env} files add to it. */
public final class Environment {

  private final Map<String, String> values;
  private final Set<String> missed = new HashSet<>();

  public Environment(Map<String, String> process) {
    values = new LinkedHashMap<>(process);
  }

  Optional<String> get(String name) {
    Optional<String> value = Optional.ofNullable(values.get(name));
    if (value.isEmpty()) {
      missed.add(name);
    }
    return value;
  }

  /** Adds what is not set yet. */
  public void add(Map<String, String> more) {
    more.forEach(values::putIfAbsent);
  }

  /** The names that were asked for and not there. */
  public Set<String> missed() {
    return Set.copyOf(missed);
  }

  public Map<String, String> values() {
    return Map.copyOf(values);
  }
}
