package dev.tradewind.aws.httpapi;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import java.util.Collection;

/** Compiles {@code httpApi} events. */
public final class HttpApiEventCompiler implements EventCompiler {

  @Override
  public void compile(Compilation compilation) {
    HttpApi api = new HttpApi(compilation);
    Authorizers authorizers = Authorizers.read(compilation, api);
    Collection<Route> routes = new RouteReader(compilation, api, authorizers).read();
    if (routes.isEmpty()) {
      return;
    }
    if (!api.isExternal()) {
      api.compile(routes);
      new HttpApiStage(compilation, api).compile();
    }
    authorizers.compile();
    new RouteCompiler(compilation, api).compile(routes);
  }
}
