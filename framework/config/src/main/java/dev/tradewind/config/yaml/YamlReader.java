package dev.tradewind.config.yaml;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML as the tools do that project files were written for. */
public final class YamlReader {

  /**
   * Tabs between tokens of a line, which YAML and js-yaml allow and the engine does not: each costs
   * another reading.
   */
  private static final int TAB_LIMIT = 200;

  private final LocalTags localTags;
  private final EventFactory factory = new EventFactory();

  public YamlReader(LocalTags localTags) {
    this.localTags = localTags;
  }

  /**
   * @param file how the text is called in places
   */
  public YamlDocument read(String text, String file) {
    Places places = new Places(file, text);
    String readable = text;
    for (int tries = 0; ; tries++) {
      List<Diagnostic> diagnostics = new ArrayList<>();
      try (EventParser events = factory.events(readable)) {
        return new YamlDocument(document(events, places, diagnostics), diagnostics);
      } catch (YamlLimitException e) {
        diagnostics.add(e.diagnostic());
        return new YamlDocument(Optional.empty(), diagnostics);
      } catch (YamlEngineException e) {
        int tab = places.separatingTab(e);
        if (tab < 0 || tries == TAB_LIMIT) {
          diagnostics.add(new SyntaxFault(places, readable).diagnose(e));
          return new YamlDocument(Optional.empty(), diagnostics);
        }
        readable = readable.substring(0, tab) + ' ' + readable.substring(tab + 1);
      }
    }
  }

  private Optional<Node> document(EventParser events, Places places, List<Diagnostic> diagnostics) {
    events.event(); // the start of the stream
    Event event = events.event();
    if (event.getEventId() == Event.ID.StreamEnd) {
      return Optional.empty();
    }
    Composer composer = new Composer(events, places, new Tags(localTags, diagnostics), diagnostics);
    Node root = composer.node(events.event());
    events.event(); // the end of the document
    Event next = events.event();
    if (next.getEventId() != Event.ID.StreamEnd) {
      diagnostics.add(
          Diagnostic.error(
              "many-documents",
              "the file holds more than one YAML document",
              "A second one begins here. Remove the `---`, or put the rest into a file of its own.",
              places.of(next)));
    }
    return Optional.of(root);
  }
}
