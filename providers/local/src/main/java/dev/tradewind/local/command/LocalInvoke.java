package dev.tradewind.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.local.state.PlatformRecord;
import dev.tradewind.local.state.StateFolder;
import dev.tradewind.model.Service;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.InvokeRequest;
import dev.tradewind.spi.operation.InvokeResult;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/** Calls a function of the running platform. */
public final class LocalInvoke {

  private final Machine machine;

  public LocalInvoke(Machine machine) {
    this.machine = machine;
  }

  public InvokeResult run(InvokeRequest request) throws ProviderException {
    Service service = request.service();
    String name = request.function().name();
    checkQualifier(request);
    return Failure.guard(
        "invoke " + name + " on the local platform",
        () -> {
          PlatformClient.Invoked invoked =
              running(service)
                  .invoke(
                      name,
                      request.payload(),
                      type(request.mode()),
                      request.withLogs(),
                      request.context());
          if (invoked.error() != null) {
            throw Failure.because(
                "invoke-refused",
                "The local platform did not accept the call of " + name,
                invoked.error() + ": " + new String(invoked.payload(), UTF_8),
                null);
          }
          String logs = invoked.logResult();
          return new InvokeResult(
              request.mode() == InvokeRequest.Mode.SYNC,
              invoked.payload(),
              invoked.functionError(),
              logs == null ? "" : new String(Base64.getDecoder().decode(logs), UTF_8));
        });
  }

  private static void checkQualifier(InvokeRequest request) throws ProviderException {
    String qualifier = request.qualifier();
    if (qualifier != null && !qualifier.equals("$LATEST")) {
      throw Failure.because(
          "no-such-version",
          "The local platform has no version or alias " + qualifier,
          "It runs what was deployed last, and nothing else: leave the qualifier out.",
          null);
    }
  }

  private PlatformClient running(Service service) throws IOException, ProviderException {
    StateFolder state = StateFolder.of(machine.stateHome(), service);
    Optional<PlatformRecord> record = PlatformRecord.read(state.platformFile());
    if (record.isEmpty()) {
      throw Failure.notDeployed(service);
    }
    if (state.running().isEmpty()) {
      throw Failure.notRunning(service);
    }
    return new PlatformClient(record.get());
  }

  private static String type(InvokeRequest.Mode mode) {
    return switch (mode) {
      case SYNC -> "RequestResponse";
      case EVENT -> "Event";
      case DRY_RUN -> "DryRun";
    };
  }
}
