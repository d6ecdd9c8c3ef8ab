package dev.tradewind.spi.json;

import dev.tradewind.model.SourceRange;
import org.jspecify.annotations.Nullable;

/** A text that is no JSON, with the place where it stops being some. */
public final class JsonSyntaxException extends Exception {

  private final transient SourceRange place;

  JsonSyntaxException(String message, SourceRange place, @Nullable Throwable cause) {
    super(message, cause);
    this.place = place;
  }

  public SourceRange place() {
    return place;
  }
}
