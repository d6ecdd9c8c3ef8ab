package dev.tradewind.local.gateway;

import dev.tradewind.local.gateway.front.Front;
import dev.tradewind.local.gateway.message.RequestIdentity;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/**
 * Jetty on the loopback interface, a virtual thread for each request. Targets are taken as they
 * come, however odd: what API Gateway lets through is no error here.
 */
final class GatewayServer implements AutoCloseable {

  /** Room for more than the gateway's own limit, which answers with its own words. */
  private static final int HEADER_ROOM = 1024 * 1024;

  private static final int RESPONSE_HEADER_ROOM = 256 * 1024;

  /**
   * How many requests are served at a time; further ones wait. As many as may wait for one
   * function, and what an AWS account runs at a time ("Lambda quotas", 1,000 by default).
   */
  private static final int REQUESTS = 1000;

  private final Server server;
  private final ServerConnector connector;

  private GatewayServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * @param port 0 for any free one
   * @param fronts the API for a path
   * @throws BindException when the port is taken, be it only at ::1
   */
  static GatewayServer start(
      int port, Function<String, Front> fronts, Supplier<RequestIdentity> identities)
      throws IOException {
    Server server = new Server(new VirtualThreadPool(REQUESTS));
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    // With the parser of the connection, header names keep their spelling.
    http.setHttpCompliance(
        HttpCompliance.RFC9110.with(
            "SPELLING_KEPT", HttpCompliance.Violation.CASE_SENSITIVE_FIELD_NAME));
    http.setRequestHeaderSize(HEADER_ROOM);
    http.setMaxResponseHeaderSize(RESPONSE_HEADER_ROOM);
    server.setHandler(new GatewayHandler(fronts, identities));
    server.setErrorHandler(new PlainErrors());
    ServerConnector connector = connector(server, http, "127.0.0.1", port);
    try {
      connector.open();
      openIfThereIsIpv6(connector(server, http, "::1", connector.getLocalPort()), server);
      server.start();
    } catch (IOException e) {
      throw stopped(server, taken(port, e));
    } catch (Exception e) {
      throw stopped(server, new IOException("Could not listen on port " + port, e));
    }
    return new GatewayServer(server, connector);
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, String host, int port) {
    ServerConnector connector = new ServerConnector(server, new RawTargetConnection.Factory(http));
    connector.setHost(host);
    connector.setPort(port);
    server.addConnector(connector);
    return connector;
  }

  /**
   * Some systems find {@code localhost} at ::1 first; others have no such address. Where somebody
   * else listens there, requests to {@code localhost} would reach him.
   */
  private static void openIfThereIsIpv6(ServerConnector connector, Server server)
      throws IOException {
    if (!thereIsIpv6()) {
      server.removeConnector(connector);
      return;
    }
    connector.open();
  }

  private static boolean thereIsIpv6() throws IOException {
    byte[] address = new byte[16];
    address[15] = 1;
    return NetworkInterface.getByInetAddress(InetAddress.getByAddress(address)) != null;
  }

  /** Jetty wraps what the system says. */
  private static IOException taken(int port, IOException failure) {
    if (failure.getCause() instanceof BindException cause) {
      BindException taken = new BindException("Port " + port + " is taken: " + cause.getMessage());
      taken.initCause(failure);
      return taken;
    }
    return failure;
  }

  private static IOException stopped(Server server, IOException cause) {
    try {
      server.stop();
    } catch (Exception e) {
      cause.addSuppressed(e);
    }
    return cause;
  }

  int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Could not stop the gateway's server", e);
    }
  }
}
