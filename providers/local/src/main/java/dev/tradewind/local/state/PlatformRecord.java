package dev.tradewind.local.state;

import dev.tradewind.local.template.JsonTree;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The platform of a service, as it wrote itself down; stays when it dies, which is how a crash is
 * told from a service that was never deployed.
 *
 * @param started when the process began, in milliseconds of the epoch, so that another process with
 *     the same id is not taken for it; 0 when the machine does not tell
 * @param token that its admin port asks for
 * @param deployedAt an ISO instant
 * @param build which installation of the command it was started by
 */
public record PlatformRecord(
    long pid,
    long started,
    int gatewayPort,
    int adminPort,
    int lambdaPort,
    String token,
    String deployedAt,
    String build) {

  private static final long START_TOLERANCE_MILLIS = 2000;

  public static PlatformRecord ofThisProcess(
      int gatewayPort,
      int adminPort,
      int lambdaPort,
      String token,
      String deployedAt,
      String build) {
    ProcessHandle self = ProcessHandle.current();
    return new PlatformRecord(
        self.pid(), started(self), gatewayPort, adminPort, lambdaPort, token, deployedAt, build);
  }

  /** Empty when there is none, or one that a crash has left half written. */
  public static Optional<PlatformRecord> read(Path file) throws IOException {
    try {
      Node node = JsonReader.read(Files.readString(file), file.toString());
      return node.asMapping().map(PlatformRecord::from);
    } catch (NoSuchFileException | JsonSyntaxException e) {
      return Optional.empty();
    }
  }

  private static PlatformRecord from(Mapping json) {
    return new PlatformRecord(
        JsonTree.number(json, "pid", 0),
        JsonTree.number(json, "started", 0),
        Math.toIntExact(JsonTree.number(json, "gatewayPort", 0)),
        Math.toIntExact(JsonTree.number(json, "adminPort", 0)),
        Math.toIntExact(JsonTree.number(json, "lambdaPort", 0)),
        JsonTree.text(json, "token"),
        JsonTree.text(json, "deployedAt"),
        JsonTree.text(json, "build"));
  }

  public void write(Path file) throws IOException {
    PrivateFiles.write(
        file,
        JsonWriter.pretty(
            new JsonTree()
                .put("pid", pid)
                .put("started", started)
                .put("gatewayPort", gatewayPort)
                .put("adminPort", adminPort)
                .put("lambdaPort", lambdaPort)
                .put("token", token)
                .put("deployedAt", deployedAt)
                .put("build", build)
                .build()));
  }

  /**
   * The process, to be killed when it does not listen; empty when it may be another of the same id.
   * Whether a platform lives, its {@link PlatformLock} tells.
   */
  public Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(
            handle -> {
              long now = started(handle);
              return now == 0 || started == 0 || Math.abs(now - started) <= START_TOLERANCE_MILLIS;
            });
  }

  private static long started(ProcessHandle handle) {
    return handle.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
  }

  public String url() {
    return "http://localhost:" + gatewayPort;
  }

  public String lambdaEndpoint() {
    return "http://127.0.0.1:" + lambdaPort;
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "PlatformRecord[pid " + pid + ", port " + gatewayPort + "]";
  }
}
