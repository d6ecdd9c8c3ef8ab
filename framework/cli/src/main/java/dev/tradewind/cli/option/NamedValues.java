package dev.tradewind.cli.option;

import java.util.Map;

/** An option that may be repeated, with {@code NAME=VALUE} each time. */
public final class NamedValues extends Option<Map<String, String>> {

  public NamedValues(String names, String label, String description) {
    super(
        named(names, label, description)
            .type(Map.class)
            .auxiliaryTypes(String.class, String.class)
            .preprocessor(new NameAndValue()),
        new Gathered<>(Map.of(), Map<String, String>::putAll));
  }

  /** In the order in which they are said; of a name that is said twice the last value. */
  public Map<String, String> values() {
    return said();
  }
}
