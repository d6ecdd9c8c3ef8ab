package dev.tradewind.local.command;

import dev.tradewind.local.log.LogTail;
import dev.tradewind.local.state.LocalDeployment;
import dev.tradewind.local.state.StateFolder;
import dev.tradewind.local.template.FunctionTemplate;
import dev.tradewind.model.Service;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.LogLine;
import dev.tradewind.spi.operation.LogsRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reads what functions wrote, from the files that the platform writes. */
public final class LocalLogs {

  private final Machine machine;

  public LocalLogs(Machine machine) {
    this.machine = machine;
  }

  public void run(LogsRequest request, Consumer<LogLine> lines) throws ProviderException {
    Service service = request.service();
    StateFolder state = StateFolder.of(machine.stateHome(), service);
    if (!Files.exists(state.deploymentFile())) {
      throw Failure.notDeployed(service);
    }
    Failure.guard(
        "read the logs of " + Failure.title(service),
        () -> {
          LogTail tail = new LogTail(files(state, request), request.since(), request.filter());
          try {
            tail.read(lines, () -> request.follow() && Files.isDirectory(state.path()));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // This is how following ends.
          }
          return true;
        });
  }

  private static Map<String, Path> files(StateFolder state, LogsRequest request)
      throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    String only = request.function();
    if (only != null) {
      files.put(only, state.log(only));
      return files;
    }
    for (FunctionTemplate function :
        LocalDeployment.read(state.deploymentFile()).template().functions()) {
      files.put(function.key(), state.log(function.key()));
    }
    return files;
  }
}
