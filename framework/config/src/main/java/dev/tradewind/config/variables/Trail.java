package dev.tradewind.config.variables;

import org.jspecify.annotations.Nullable;

/** The way from the top of the project file to a value, made into text only when it is told. */
record Trail(@Nullable Trail parent, String key) {

  static final Trail TOP = new Trail(null, "the whole file");

  Trail child(String name) {
    return new Trail(this, name);
  }

  /** {@code functions.hello.events.0}. */
  @Override
  public String toString() {
    if (parent == null) {
      return key;
    }
    return parent.parent == null ? key : parent + "." + key;
  }
}
