package dev.tradewind.testkit.emulator;

import dev.tradewind.testkit.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * LocalStack 4.14.0, the last release that needs no account: an emulator of AWS by other authors
 * than {@link MiniStack}, so that one's mistakes show at the other. It has CloudFormation, Lambda
 * (here for Node.js), REST APIs, queues and logs; it has no HTTP APIs and no container registry.
 * One serves all tests of a process and ends with it; tests use names of their own.
 */
public final class LocalStack {

  private static final int OLDEST_PYTHON_MINOR = 13;

  private static @Nullable AwsEndpoint shared;

  private LocalStack() {}

  /** The one of this process, started at its first use. */
  public static synchronized AwsEndpoint shared() {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  private static AwsEndpoint start() {
    Programs.require("node");
    PythonEnvironment python = PythonEnvironment.of("localstack", OLDEST_PYTHON_MINOR);
    try {
      int port = EmulatorProcess.freePort();
      Path home = Files.createTempDirectory(python.folder(), "home-");
      Map<String, String> environment =
          Map.of(
              "GATEWAY_LISTEN",
              "127.0.0.1:" + port,
              "LAMBDA_RUNTIME_EXECUTOR",
              "process",
              "PYTHONPATH",
              executor(home.resolve("executor")).toString(),
              "FILESYSTEM_ROOT",
              home.toString(),
              "XDG_CACHE_HOME",
              home.resolve("cache").toString(),
              "DNS_ADDRESS",
              "0",
              "DISABLE_EVENTS",
              "1",
              "SKIP_SSL_CERT_DOWNLOAD",
              "1");
      List<String> command = List.of(python.program("localstack-supervisor").toString());
      return EmulatorProcess.start("localstack", home, port, command, environment);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start LocalStack", e);
    }
  }

  /** Lays out the plugin that runs functions as an installed package is laid out. */
  private static Path executor(Path folder) throws IOException {
    Path metadata = Files.createDirectories(folder.resolve("process_executor-1.dist-info"));
    copy("process_executor.py", folder);
    copy("invoke.mjs", folder);
    copy("METADATA", metadata);
    copy("entry_points.txt", metadata);
    return folder;
  }

  private static void copy(String name, Path folder) throws IOException {
    try (@Nullable InputStream in = LocalStack.class.getResourceAsStream("localstack/" + name)) {
      if (in == null) {
        throw new IllegalStateException("there is no resource localstack/" + name);
      }
      Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
