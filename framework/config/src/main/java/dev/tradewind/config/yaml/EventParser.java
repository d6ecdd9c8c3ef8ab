package dev.tradewind.config.yaml;

import java.io.Reader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Jackson's YAML parser with its events in the open. */
final class EventParser extends YAMLParser {

  EventParser(
      ObjectReadContext context,
      IOContext io,
      int streamFeatures,
      int formatFeatures,
      LoadSettings settings,
      Reader text) {
    super(context, io, io.bufferRecycler(), streamFeatures, formatFeatures, settings, text);
  }

  /**
   * The next event of the stream.
   *
   * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException when the text is no YAML
   */
  Event event() {
    return nextEvent();
  }
}
