package dev.tradewind.aws.event;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Function;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An event of a function, of a kind that only AWS has.
 *
 * @param written the event's value: text in the short form, a mapping in the long one
 * @param source where the event stands
 */
public record FunctionEvent(Function function, Node written, SourceRange source) {

  /** All events of a kind, in file order; those whose value is nothing are none. */
  public static List<FunctionEvent> all(Compilation compilation, String type) {
    List<FunctionEvent> all = new ArrayList<>();
    for (Function function : compilation.functions()) {
      all.addAll(of(function, type));
    }
    return all;
  }

  /** The events of a kind that one function has. */
  public static List<FunctionEvent> of(Function function, String type) {
    List<FunctionEvent> found = new ArrayList<>(0);
    for (Event event : function.events()) {
      if (event.type().equals(type)
          && event instanceof Event.Native own
          && Settings.counts(own.settings())) {
        found.add(new FunctionEvent(function, own.settings(), own.source()));
      }
    }
    return found;
  }

  /** The long form; empty for the short one. */
  public Settings settings() {
    return new Settings(written.asMapping().orElseGet(() -> Mapping.empty(source)));
  }

  /** A value of the long form, or the whole of the short form. */
  public Node mainValue(String key) {
    return written.asText().isPresent()
        ? written
        : settings().value(key).orElseGet(() -> Cfn.text(""));
  }

  /** A value that is written, {@code false} and {@code 0} included, {@code null} not. */
  public Optional<Node> said(String... path) {
    return settings().written().at(path).filter(value -> !value.isNull());
  }
}
