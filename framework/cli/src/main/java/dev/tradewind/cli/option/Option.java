package dev.tradewind.cli.option;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option of a command, and what the command line says for it. Names are written as help shows
 * them, as in {@code "-s, --stage"}. In a description {@code %} is doubled, and so is a dollar
 * before a brace.
 */
public abstract sealed class Option<T extends @Nullable Object>
    permits Choice, Flag, Folder, NamedValues, RequiredText, Switch, Text, Texts, WholeNumber {

  private final OptionSpec spec;

  /**
   * @param builder with the type, and with the initial value where that is not null
   */
  Option(OptionSpec.Builder builder) {
    spec = builder.build();
    spec.setValue(spec.initialValue()); // What is never parsed is not said.
  }

  /** One that may be repeated. */
  Option(OptionSpec.Builder builder, Gathered<T> values) {
    this(builder.getter(values).setter(values).initialValue(values.get()));
  }

  final OptionSpec spec() {
    return spec;
  }

  final T said() {
    return spec.getValue();
  }

  static OptionSpec.Builder named(String names, String description) {
    return OptionSpec.builder(names.split(", ", -1)).description(description);
  }

  static OptionSpec.Builder named(String names, String label, String description) {
    return named(names, description).paramLabel(label);
  }
}
