package dev.tradewind.aws.stream;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.model.Function;
import java.util.List;

/** Compiles {@code stream} events. */
public final class StreamCompiler implements EventCompiler {

  @Override
  public void compile(Compilation compilation) {
    for (Function function : compilation.functions()) {
      List<FunctionEvent> events = FunctionEvent.of(function, "stream");
      if (!events.isEmpty()) {
        StreamPermissions permissions = new StreamPermissions();
        events.forEach(event -> new StreamMapping(compilation, event, permissions).compile());
        permissions.allow(compilation.role(function));
      }
    }
  }
}
