package dev.tradewind.testkit.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * MiniStack, an emulator of AWS: CloudFormation with change sets, Lambda that runs Node.js and
 * Python, REST and HTTP APIs, queues, logs. One serves all tests of a process and ends with it;
 * tests use names of their own.
 */
public final class MiniStack {

  private static @Nullable MiniStack shared;

  private final AwsEndpoint address;

  private MiniStack(AwsEndpoint address) {
    this.address = address;
  }

  /** The one of this process, started at its first use. */
  public static synchronized MiniStack shared() {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  /** The address of the shared one. */
  public static AwsEndpoint address() {
    return shared().address;
  }

  /** Where it listens, for {@code AWS_ENDPOINT_URL}. */
  public URI endpoint() {
    return address.uri();
  }

  /** What a process needs in its environment to take this for AWS. */
  public Map<String, String> environment() {
    return address.environment();
  }

  private static MiniStack start() {
    PythonEnvironment python = PythonEnvironment.of("ministack");
    try {
      int port = EmulatorProcess.freePort();
      List<String> command =
          List.of(
              python.program("hypercorn").toString(),
              "ministack.app:app",
              "--bind",
              "127.0.0.1:" + port);
      Map<String, String> environment =
          Map.of("GATEWAY_PORT", String.valueOf(port), "IOT_MTLS_ENABLED", "0");
      return new MiniStack(
          EmulatorProcess.start("ministack", python.folder(), port, command, environment));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start MiniStack", e);
    }
  }
}
