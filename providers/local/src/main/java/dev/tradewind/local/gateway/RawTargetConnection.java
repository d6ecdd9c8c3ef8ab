package dev.tradewind.local.gateway;

import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * A connection that keeps the target of its request away from Jetty, which refuses a path that it
 * cannot make canonical ({@code /..}, {@code /%zz}) in every compliance mode. A connection has one
 * request at a time.
 */
final class RawTargetConnection extends HttpConnection {

  /** Makes such connections. */
  static final class Factory extends HttpConnectionFactory {
    Factory(HttpConfiguration configuration) {
      super(configuration);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
      HttpConnection connection =
          new RawTargetConnection(getHttpConfiguration(), connector, endPoint);
      connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
      return configure(connection, connector, endPoint);
    }
  }

  private volatile RawTarget target = RawTarget.of("/");

  private RawTargetConnection(
      HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
    super(configuration, connector, endPoint);
  }

  @Override
  protected HttpParser newHttpParser(HttpCompliance compliance) {
    return new SpellingParser(
        newRequestHandler(), getHttpConfiguration().getRequestHeaderSize(), compliance);
  }

  @Override
  protected HttpStreamOverHTTP1 newHttpStream(String method, String uri, HttpVersion version) {
    target = RawTarget.of(uri);
    boolean special = HttpMethod.CONNECT.is(method) || HttpMethod.PRI.is(method);
    return super.newHttpStream(method, special ? uri : "/", version);
  }

  static RawTarget target(Request request) {
    return request.getConnectionMetaData().getConnection() instanceof RawTargetConnection raw
        ? raw.target
        : new RawTarget(request.getHttpURI().getPath(), "");
  }
}
