package dev.tradewind.cli.option;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** An option with a text. */
public final class Text extends Option<@Nullable String> {

  public Text(String names, String label, String description) {
    this(named(names, label, description));
  }

  private Text(OptionSpec.Builder text) {
    super(text.type(String.class));
  }

  /**
   * One whose text may be left out.
   *
   * @param alone what the option says without a text
   */
  public static Text orAlone(String names, String label, String description, String alone) {
    return new Text(named(names, label, description).arity("0..1").fallbackValue(alone));
  }

  /** Null when it is not said. */
  public @Nullable String value() {
    return said();
  }

  public String or(String usual) {
    String value = value();
    return value == null ? usual : value;
  }
}
