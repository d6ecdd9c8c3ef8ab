package dev.tradewind.config.yaml;

import java.io.Reader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Jackson's YAML, one step below its tokens: the events tell the style, tag and anchor of a scalar,
 * which the tokens do not.
 */
final class EventFactory extends YAMLFactory {

  private static final long serialVersionUID = 1L;

  EventFactory() {
    super(
        builder()
            .loadSettings(
                LoadSettings.builder()
                    .setCodePointLimit(Integer.MAX_VALUE) // SourceText limits the size
                    .build()));
  }

  EventParser events(String text) {
    return (EventParser) createParser(ObjectReadContext.empty(), new TextPieces(text));
  }

  @Override
  protected YAMLParser _createParser(ObjectReadContext context, IOContext io, Reader text) {
    return new EventParser(
        context,
        io,
        context.getStreamReadFeatures(_streamReadFeatures),
        context.getFormatReadFeatures(_formatReadFeatures),
        _loadSettings,
        text);
  }
}
