package dev.tradewind.engine;

import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.Provider;
import dev.tradewind.spi.VariableSource;
import dev.tradewind.spi.VariableSources;
import java.util.ArrayList;
import java.util.List;

/** A provider that can do nothing but bring variables and find things. */
final class FakeProvider implements VariableSources {

  private final String name;
  private final List<VariableSource> sources = new ArrayList<>();
  private final List<Diagnostic> findings = new ArrayList<>();

  FakeProvider(String name) {
    this.name = name;
  }

  FakeProvider finding(Diagnostic diagnostic) {
    findings.add(diagnostic);
    return this;
  }

  FakeProvider bringing(VariableSource source) {
    sources.add(source);
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Diagnostic> check(Service service) {
    return findings;
  }

  @Override
  public List<VariableSource> variableSources() {
    return sources;
  }

  /** A provider with no more than its name. */
  static Provider plain(String name) {
    return new Provider() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<Diagnostic> check(Service service) {
        return List.of();
      }
    };
  }

  /** A source whose values come from its requests, which it keeps. */
  record Recording(
      String name, List<Request> requests, java.util.function.Function<Request, Node> value)
      implements VariableSource {

    @Override
    public Answer resolve(Request request) {
      requests.add(request);
      return new Answer.Found(value.apply(request), false);
    }
  }
}
