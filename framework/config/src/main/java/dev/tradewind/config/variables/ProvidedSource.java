package dev.tradewind.config.variables;

import dev.tradewind.model.node.Scalar;
import dev.tradewind.spi.VariableSource;
import java.util.List;
import java.util.function.Function;

/** A source that a provider or plugin brings. */
final class ProvidedSource implements Source {

  /** Makes the request of a question: adds what the command and the project say. */
  interface Requests {
    VariableSource.Request of(List<String> params, String address);
  }

  private final Requests requests;
  private final Function<VariableSource.Request, Answer> ask;

  ProvidedSource(Requests requests, Function<VariableSource.Request, Answer> ask) {
    this.requests = requests;
    this.ask = ask;
  }

  @Override
  public Answer answer(Question question, Document document) {
    return ask.apply(
        requests.of(
            question.params().stream().map(Scalar::toPlainText).toList(),
            question.address().orElse("")));
  }
}
