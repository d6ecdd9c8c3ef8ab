package dev.tradewind.engine;

import dev.tradewind.model.node.Node;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.VariableSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A source that is asked the same thing once, however many targets of a project want to know it. A
 * failure is not kept. Not for several threads.
 */
final class AskedOnce implements VariableSource {

  private final VariableSource source;
  private final Map<Request, Optional<Node>> answers = new HashMap<>();

  AskedOnce(VariableSource source) {
    this.source = source;
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public Optional<Node> resolve(Request request) throws ProviderException {
    Optional<Node> known = answers.get(request);
    if (known == null) {
      known = source.resolve(request);
      answers.put(request, known);
    }
    return known;
  }
}
