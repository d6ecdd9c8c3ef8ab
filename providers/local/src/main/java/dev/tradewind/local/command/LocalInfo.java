package dev.tradewind.local.command;

import dev.tradewind.local.gateway.ApiRoutes;
import dev.tradewind.local.state.LocalDeployment;
import dev.tradewind.local.state.PlatformRecord;
import dev.tradewind.local.state.StateFolder;
import dev.tradewind.local.template.LocalTemplate;
import dev.tradewind.model.Service;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.DeploymentInfo;
import dev.tradewind.spi.operation.DeploymentInfo.Endpoint;
import dev.tradewind.spi.operation.DeploymentInfo.FunctionInfo;
import dev.tradewind.spi.operation.DeploymentInfo.ScheduleInfo;
import dev.tradewind.spi.operation.DeploymentInfo.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what is deployed on this machine and whether it runs. */
public final class LocalInfo {

  private final Service service;
  private final StateFolder state;

  public LocalInfo(Machine machine, Service service) {
    this.service = service;
    this.state = StateFolder.of(machine.stateHome(), service);
  }

  public DeploymentInfo run() throws ProviderException {
    return Failure.guard("read the state of " + Failure.title(service), this::read);
  }

  DeploymentInfo read() throws IOException {
    Optional<PlatformRecord> record = PlatformRecord.read(state.platformFile());
    if (record.isEmpty() || !Files.exists(state.deploymentFile())) { // Or half removed.
      return DeploymentInfo.notDeployed();
    }
    LocalTemplate template = LocalDeployment.read(state.deploymentFile()).template();
    PlatformRecord platform = record.get();
    boolean running =
        state.running().filter(platform::equals).isPresent()
            && new PlatformClient(platform).answers();
    List<FunctionInfo> functions =
        template.functions().stream()
            .map(
                function ->
                    new FunctionInfo(function.key(), function.name(), function.code().size()))
            .toList();
    List<ScheduleInfo> schedules =
        template.schedules().stream()
            .map(it -> new ScheduleInfo(it.expression(), it.timezone(), it.function()))
            .toList();
    List<Endpoint> endpoints =
        running ? ApiRoutes.from(template.routes()).endpoints(platform.gatewayPort()) : List.of();
    return new DeploymentInfo(
        running ? Status.RUNNING : Status.STOPPED,
        summary(platform, running),
        endpoints,
        schedules,
        functions,
        Map.of(),
        Map.of());
  }

  private Map<String, String> summary(PlatformRecord platform, boolean running) {
    Map<String, String> summary = new LinkedHashMap<>();
    if (running) {
      summary.put("url", platform.url());
      summary.put("lambda endpoint", platform.lambdaEndpoint());
      summary.put("process", Long.toString(platform.pid()));
    } else {
      summary.put(
          "stopped", "the platform crashed or the machine was restarted; deploy again to start it");
    }
    summary.put("deployed at", platform.deployedAt());
    summary.put("logs", state.logs().toString());
    return summary;
  }
}
