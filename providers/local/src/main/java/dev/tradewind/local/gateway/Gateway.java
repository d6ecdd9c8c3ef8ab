package dev.tradewind.local.gateway;

import dev.tradewind.local.invoke.Invocations;
import java.io.IOException;

/** The HTTP server in front of a service's functions; bound to the loopback interface. */
public final class Gateway implements AutoCloseable {

  private ApiRoutes routes;

  public Gateway(ApiRoutes routes, Invocations invocations) {
    this.routes = routes;
  }

  /**
   * Starts to serve.
   *
   * @param port to listen on; 0 for any free one
   * @return the port it listens on
   * @throws IOException when the port is taken
   */
  public int start(int port) throws IOException {
    return port;
  }

  /** Serves other routes from now on; requests under way end on the old ones. */
  public void update(ApiRoutes routes) {
    this.routes = routes;
  }

  public ApiRoutes routes() {
    return routes;
  }

  @Override
  public void close() {}
}
