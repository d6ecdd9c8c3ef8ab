package dev.tradewind.aws.cognito;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import dev.tradewind.aws.event.FunctionEvent;
import java.util.ArrayList;
import java.util.List;

/** Compiles {@code cognitoUserPool} events. */
public final class CognitoCompiler implements EventCompiler {

  @Override
  public void compile(Compilation compilation) {
    List<PoolTrigger> made = new ArrayList<>();
    List<PoolTrigger> existing = new ArrayList<>();
    TriggerRules rules = new TriggerRules(compilation);
    for (FunctionEvent event : FunctionEvent.all(compilation, "cognitoUserPool")) {
      PoolTrigger trigger = PoolTrigger.of(event);
      rules.check(trigger);
      (event.settings().has("existing") ? existing : made).add(trigger);
    }
    new NewPools(compilation).compile(made);
    new ExistingPools(compilation).compile(existing);
  }
}
