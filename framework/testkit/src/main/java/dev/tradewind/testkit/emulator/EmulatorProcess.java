package dev.tradewind.testkit.emulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An emulator of AWS that runs until this process ends, and then ends with its children. */
final class EmulatorProcess {

  private static final Duration LONGEST_START = Duration.ofSeconds(90);

  private final String name;
  private final Process process;
  private final Path log;

  private EmulatorProcess(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param folder for its log
   * @param port where it will listen on loopback
   */
  static AwsEndpoint start(
      String name, Path folder, int port, List<String> command, Map<String, String> environment)
      throws IOException {
    Path log = Files.createTempFile(folder, name + "-", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("AWS_ACCESS_KEY_ID", "test");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "test");
    EmulatorProcess emulator = new EmulatorProcess(name, builder.start(), log);
    Runtime.getRuntime().addShutdownHook(new Thread(emulator::end));
    AwsEndpoint endpoint = new AwsEndpoint(URI.create("http://127.0.0.1:" + port));
    emulator.awaitReady(endpoint);
    return endpoint;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Its workers are processes of their own. */
  private void end() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private void awaitReady(AwsEndpoint endpoint) throws IOException {
    HttpRequest health =
        HttpRequest.newBuilder(endpoint.uri().resolve("/_localstack/health")).build();
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      while (System.nanoTime() < deadline) {
        if (!process.isAlive()) {
          throw new IOException(name + " ended at once, see " + log);
        }
        if (answers(client, health)) {
          return;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    }
    end();
    throw new IOException(name + " does not answer, see " + log);
  }

  private static boolean answers(HttpClient client, HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (java.net.ConnectException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
  }
}
