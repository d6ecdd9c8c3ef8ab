package dev.tradewind.config.yaml;

import dev.tradewind.model.SourceRange;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.Token;

/**
 * The text of a key or value that the engine has read last before it stumbled. Where one mistake is
 * noticed lines later, it is in this text that it was made.
 */
record ScalarBefore(ScalarStyle style, SourceRange place) {

  /** Reads the text again, up to a mark. */
  static Optional<ScalarBefore> of(String text, Mark mark, Places places) {
    ScalarToken last = null;
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    ScannerImpl scanner =
        new ScannerImpl(settings, new StreamReader(settings, new TextPieces(text)));
    try {
      while (scanner.hasNext()) {
        Token token = scanner.next();
        if (token.getEndMark().map(Mark::getIndex).orElse(0) > mark.getIndex()) {
          break;
        }
        if (token instanceof ScalarToken scalar) {
          last = scalar;
        }
      }
    } catch (YamlEngineException e) {
      // The fault that is looked into.
    }
    return Optional.ofNullable(last)
        .map(
            scalar ->
                new ScalarBefore(
                    scalar.getStyle(), places.between(scalar.getStartMark(), scalar.getEndMark())));
  }

  boolean isPlain() {
    return style == ScalarStyle.PLAIN;
  }

  boolean isQuoted() {
    return style == ScalarStyle.SINGLE_QUOTED || style == ScalarStyle.DOUBLE_QUOTED;
  }

  boolean spansLines() {
    return place.endLine() > place.line();
  }

  /** Whether nothing but spaces parts the text from a place. */
  boolean endsBefore(SourceRange next, Places places) {
    return place.endLine() == next.line()
        && place.endColumn() <= next.column()
        && places
            .line(next.line())
            .substring(place.endColumn() - 1, Math.max(place.endColumn(), next.column()) - 1)
            .isBlank();
  }
}
