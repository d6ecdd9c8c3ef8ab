package dev.tradewind.local.gateway.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Header fields in the order they came, names spelled as they came; looked up in any spelling. */
public record Headers(List<Field> fields) {

  public static final Headers NONE = new Headers(List.of());

  /** One line of a header. */
  public record Field(String name, String value) {
    public boolean is(String other) {
      return name.equalsIgnoreCase(other);
    }
  }

  public Headers {
    fields = List.copyOf(fields);
  }

  /** Names and values in turn. */
  public static Headers of(String... namesAndValues) {
    List<Field> fields = new ArrayList<>(namesAndValues.length / 2);
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
    }
    return new Headers(fields);
  }

  /** The value of the first field of a name. */
  public @Nullable String first(String name) {
    for (Field field : fields) {
      if (field.is(name)) {
        return field.value();
      }
    }
    return null;
  }

  /** The value of the last field of a name. */
  public @Nullable String last(String name) {
    String value = null;
    for (Field field : fields) {
      if (field.is(name)) {
        value = field.value();
      }
    }
    return value;
  }

  public boolean has(String name) {
    return first(name) != null;
  }

  /** Every value by name, spelled as the first field of the name has it. */
  public Map<String, List<String>> byName() {
    Map<String, String> spelling = new LinkedHashMap<>();
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Field field : fields) {
      String name =
          spelling.computeIfAbsent(field.name().toLowerCase(Locale.ROOT), key -> field.name());
      values.computeIfAbsent(name, key -> new ArrayList<>(1)).add(field.value());
    }
    return values;
  }

  /** These fields and one more behind them. */
  public Headers plus(String name, String value) {
    List<Field> copy = new ArrayList<>(fields.size() + 1);
    copy.addAll(fields);
    copy.add(new Field(name, value));
    return new Headers(copy);
  }
}
