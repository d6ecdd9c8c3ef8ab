package dev.tradewind.cli.option;

import org.jspecify.annotations.Nullable;

/**
 * An option without a value that can be said with {@code no-} before its name, too. Not to be
 * inherited by the commands below: whether it is said, each command knows for itself.
 */
public final class Switch extends Option<Boolean> {

  public Switch(String names, String description) {
    super(
        named(names, description)
            .type(Boolean.class)
            .negatable(true)
            .initialValue(false)
            .preprocessor(new RepeatedFlag()));
  }

  /** Null when neither is said. */
  public @Nullable Boolean value() {
    return spec().stringValues().isEmpty() ? null : said();
  }
}
