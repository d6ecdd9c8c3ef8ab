package dev.tradewind.aws.alb;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import java.util.List;

/** Compiles {@code alb} events. */
public final class AlbCompiler implements EventCompiler {

  @Override
  public void compile(Compilation compilation) {
    List<AlbEvent> events = new AlbEvents(compilation).read();
    TargetGroups groups = new TargetGroups(compilation);
    ListenerRules rules = new ListenerRules(compilation);
    for (AlbEvent event : events) {
      groups.compile(event);
      rules.compile(event);
    }
  }
}
