package dev.tradewind.engine;

import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.VariableSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A source that is asked the same thing once, however many targets and threads want to know it. A
 * failure is not kept.
 */
final class AskedOnce implements VariableSource {

  private static final class Asked {
    private @Nullable Answer answer;
  }

  private final VariableSource source;
  private final Map<Request, Asked> answers = new ConcurrentHashMap<>();

  AskedOnce(VariableSource source) {
    this.source = source;
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public Answer resolve(Request request) throws ProviderException {
    Asked asked = answers.computeIfAbsent(request, key -> new Asked());
    synchronized (asked) {
      Answer known = asked.answer;
      if (known == null) {
        known = source.resolve(request);
        asked.answer = known;
      }
      return known;
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
