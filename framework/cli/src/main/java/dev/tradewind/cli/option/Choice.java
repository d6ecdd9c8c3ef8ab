package dev.tradewind.cli.option;

import org.jspecify.annotations.Nullable;

/** An option with one of some words, the names of an enum's constants, in upper or lower case. */
public final class Choice<E extends Enum<E>> extends Option<@Nullable E> {

  public Choice(String names, String label, String description, Class<E> words) {
    super(named(names, label, description).type(words));
  }

  /** Null when it is not said. */
  public @Nullable E value() {
    return said();
  }

  public E or(E usual) {
    E value = value();
    return value == null ? usual : value;
  }
}
