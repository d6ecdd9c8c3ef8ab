package dev.tradewind.testkit.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * MiniStack, an emulator of AWS: CloudFormation with change sets, Lambda that runs Node.js and
 * Python, REST and HTTP APIs, queues, logs. One serves all tests of a process and ends with it;
 * tests use names of their own.
 */
public final class MiniStack {

  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  private static @Nullable MiniStack shared;

  private final URI endpoint;

  private MiniStack(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** The one of this process, started at its first use. */
  public static synchronized MiniStack shared() {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  /** Where it listens, for {@code AWS_ENDPOINT_URL}. */
  public URI endpoint() {
    return endpoint;
  }

  /** What a process needs in its environment to take this for AWS. */
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL", endpoint.toString(),
        "AWS_ACCESS_KEY_ID", "test",
        "AWS_SECRET_ACCESS_KEY", "test",
        "AWS_EC2_METADATA_DISABLED", "true");
  }

  private static MiniStack start() {
    PythonEnvironment python = PythonEnvironment.of("ministack");
    try {
      int port = freePort();
      Path log = Files.createTempFile(python.folder(), "ministack-", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(
                  python.program("hypercorn").toString(),
                  "ministack.app:app",
                  "--bind",
                  "127.0.0.1:" + port)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().put("GATEWAY_PORT", String.valueOf(port));
      builder.environment().put("IOT_MTLS_ENABLED", "0");
      builder.environment().put("AWS_ACCESS_KEY_ID", "test");
      builder.environment().put("AWS_SECRET_ACCESS_KEY", "test");
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
      URI endpoint = URI.create("http://127.0.0.1:" + port);
      awaitReady(process, endpoint, log);
      return new MiniStack(endpoint);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start MiniStack", e);
    }
  }

  /** Its workers are processes of their own. */
  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static void awaitReady(Process process, URI endpoint, Path log) throws IOException {
    HttpRequest health = HttpRequest.newBuilder(endpoint.resolve("/_localstack/health")).build();
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < deadline) {
        if (!process.isAlive()) {
          throw new IOException("MiniStack ended at once, see " + log);
        }
        if (answers(client, health)) {
          return;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    }
    end(process);
    throw new IOException("MiniStack does not answer, see " + log);
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

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
