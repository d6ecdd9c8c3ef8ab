package dev.tradewind.local.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** The JDK's HTTP server on 127.0.0.1, each request on a virtual thread of its own. */
final class AdminHttpServer implements AutoCloseable {

  private final HttpServer server;

  /**
   * @param preferred the port to take when it is free; 0 for any
   */
  AdminHttpServer(int preferred) throws IOException {
    server = bind(preferred);
    server.setExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("http-", 0).factory()));
  }

  private static HttpServer bind(int preferred) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try {
      return HttpServer.create(new InetSocketAddress(loopback, preferred), 0);
    } catch (BindException e) {
      return HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  /**
   * Serves everything below a path. A request with an Origin comes from a page in a browser, which
   * has no business here, and is refused.
   */
  void serve(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            if (exchange.getRequestHeaders().getFirst("Origin") != null) {
              exchange.sendResponseHeaders(403, -1);
              return;
            }
            handler.handle(exchange);
          } catch (RuntimeException e) {
            e.printStackTrace(); // The platform's own log.
            throw e;
          }
        });
  }

  void start() {
    server.start();
  }

  static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
