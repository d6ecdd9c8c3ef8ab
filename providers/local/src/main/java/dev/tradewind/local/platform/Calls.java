package dev.tradewind.local.platform;

import dev.tradewind.local.invoke.Invocations;
import dev.tradewind.local.invoke.Outcome;

/** What the gateway calls: the functions themselves, or the queue for calls nobody waits for. */
record Calls(Functions functions, AsyncCalls async) implements Invocations {

  @Override
  public Outcome invoke(String function, byte[] event) throws InterruptedException {
    return functions.call(function, Call.of(event), Functions.newRequestId());
  }

  @Override
  public boolean accept(String function, byte[] event) {
    return async.accept(function, Call.of(event), Functions.newRequestId());
  }
}
