package dev.tradewind.config.variables;

import dev.tradewind.model.node.Scalar;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.VariableSource;
import java.util.function.Supplier;

/** A source that a provider or plugin brings. */
final class ProvidedSource implements Source {

  private final VariableSource source;
  private final Supplier<String> stage;
  private final Supplier<String> region;

  ProvidedSource(VariableSource source, Supplier<String> stage, Supplier<String> region) {
    this.source = source;
    this.stage = stage;
    this.region = region;
  }

  @Override
  public Answer answer(Question question, Document document) {
    VariableSource.Request request =
        new VariableSource.Request(
            question.params().stream().map(Scalar::toPlainText).toList(),
            question.address().orElse(""),
            stage.get(),
            region.get());
    try {
      return source
          .resolve(request)
          .<Answer>map(Answer.Value::new)
          .orElseGet(
              () ->
                  new Answer.Nothing(
                      "`" + source.name() + "` has no value at `" + request.address() + "`"));
    } catch (ProviderException e) {
      return new Answer.Fault(e.diagnostic());
    }
  }
}
