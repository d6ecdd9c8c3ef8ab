package dev.tradewind.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.local.command.Machine;
import dev.tradewind.local.state.PlatformRecord;
import dev.tradewind.local.state.StateFolder;
import dev.tradewind.model.Service;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.Approval;
import dev.tradewind.spi.operation.CompileRequest;
import dev.tradewind.spi.operation.DeployRequest;
import dev.tradewind.spi.operation.DeployResult;
import dev.tradewind.spi.operation.InvokeRequest;
import dev.tradewind.spi.operation.InvokeResult;
import dev.tradewind.spi.operation.LogLine;
import dev.tradewind.spi.operation.LogsRequest;
import dev.tradewind.spi.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The provider with a state folder of its own; whatever it deployed is removed at the end. */
public final class LocalTarget implements AutoCloseable {

  private final Path folder;
  private final Machine machine;
  private final LocalProvider provider;
  private final Map<String, Service> deployed = new LinkedHashMap<>();

  public LocalTarget(Path folder) {
    this(folder, Machine.with(folder.resolve("state")));
  }

  public LocalTarget(Path folder, Machine machine) {
    this.folder = folder;
    this.machine = machine;
    this.provider = new LocalProvider(() -> machine);
  }

  public LocalProvider provider() {
    return provider;
  }

  public DeployResult deploy(TestService service) throws ProviderException, IOException {
    Service built = service.build();
    deployed.put(built.name(), built);
    Path output = Files.createDirectories(folder.resolve("output"));
    return provider.deploy(
        new DeployRequest(
            provider.compile(new CompileRequest(built, service.artifacts(), Map.of(), output)),
            false,
            Approval.always()),
        Progress.silent());
  }

  public InvokeResult invoke(TestService service, String function, String event)
      throws ProviderException {
    return invoke(service, function, event, InvokeRequest.Mode.SYNC);
  }

  public InvokeResult invoke(
      TestService service, String function, String event, InvokeRequest.Mode mode)
      throws ProviderException {
    Service built = service.build();
    return provider.invoke(
        new InvokeRequest(
            built,
            built.function(function).orElseThrow(),
            event.getBytes(UTF_8),
            mode,
            true,
            null,
            null));
  }

  public String result(TestService service, String function, String event)
      throws ProviderException {
    return new String(invoke(service, function, event).payload(), UTF_8);
  }

  public List<String> logs(TestService service, String function) throws ProviderException {
    List<LogLine> lines = new ArrayList<>();
    provider.logs(
        new LogsRequest(service.build(), function, Instant.EPOCH, "", false, Duration.ZERO),
        lines::add);
    return lines.stream().map(LogLine::text).toList();
  }

  public StateFolder state(TestService service) {
    return StateFolder.of(machine.stateHome(), service.build());
  }

  public PlatformRecord record(TestService service) throws IOException {
    return PlatformRecord.read(state(service).platformFile()).orElseThrow();
  }

  /** Waits until something is so; the limit only ends a test that would fail. */
  public static void eventually(String what, Callable<Boolean> condition) throws Exception {
    long limit = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.call()) {
      if (System.nanoTime() - limit > 0) {
        throw new AssertionError("still not so: " + what);
      }
      Thread.sleep(10);
    }
  }

  @Override
  public void close() throws ProviderException {
    for (Service service : deployed.values()) {
      provider.remove(service, Progress.silent());
    }
  }
}
