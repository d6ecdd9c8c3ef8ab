package dev.tradewind.local.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The Lambda Runtime API for one worker, on a loopback port of its own: clients differ in whether
 * they accept a path in {@code AWS_LAMBDA_RUNTIME_API} (AWS's clients for Node.js and Python do
 * not), and the port tells workers apart. An invocation is written to the connection that asks for
 * it by the thread that brings it, without a thread in between.
 */
final class RuntimeApi implements AutoCloseable {

  private static final int PAUSE_MILLIS = 20;

  private final ServerSocket server = new ServerSocket();
  private final WorkerEvents events;
  private final String arn;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable RuntimeApiConnection> asking = new AtomicReference<>();

  RuntimeApi(WorkerEvents events, String arn) throws IOException {
    this.events = events;
    this.arn = arn;
  }

  /** Listens; the answer is the value of {@code AWS_LAMBDA_RUNTIME_API}. */
  String start(String name) throws IOException {
    server.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
    Thread.ofVirtual().name("runtime-api-" + name).start(this::accept);
    return "127.0.0.1:" + server.getLocalPort();
  }

  /** Ends with the server only: one connection that fails is no reason to take no other. */
  private void accept() {
    while (!server.isClosed()) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        pause(); // Out of file descriptors, say: not at full speed until there are some.
      }
    }
  }

  private void serve(Socket socket) {
    try {
      socket.setTcpNoDelay(true);
    } catch (IOException e) {
      closeQuietly(socket); // Gone already.
      return;
    }
    connections.add(socket);
    if (server.isClosed()) { // close() may have looked before this one was there.
      closeQuietly(socket);
    }
    RuntimeApiConnection connection = new RuntimeApiConnection(socket, events, arn, this::asks);
    Thread.ofVirtual()
        .name("runtime-api-connection")
        .start(
            () -> {
              connection.run();
              connections.remove(socket);
            });
  }

  private void pause() {
    if (server.isClosed()) {
      return;
    }
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void asks(RuntimeApiConnection connection) {
    asking.set(connection);
    events.ready();
  }

  void deliver(Invocation invocation, long deadlineMillis) throws IOException {
    RuntimeApiConnection connection = asking.getAndSet(null);
    if (connection == null) {
      throw new IOException("the worker does not wait for an invocation");
    }
    connection.deliver(invocation, deadlineMillis);
  }

  @Override
  public void close() {
    closeQuietly(server);
    connections.forEach(RuntimeApi::closeQuietly);
  }

  private static void closeQuietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      // Nothing is left to be done with it.
    }
  }
}
