package dev.tradewind.local.command;

import static dev.tradewind.local.TestService.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.TestService;
import dev.tradewind.local.state.LocalDeployment;
import dev.tradewind.local.state.PlatformRecord;
import dev.tradewind.local.state.StateFolder;
import dev.tradewind.local.template.LocalTemplate;
import dev.tradewind.local.template.ScheduleTemplate;
import dev.tradewind.model.Service;
import dev.tradewind.spi.operation.DeploymentInfo.ScheduleInfo;
import dev.tradewind.spi.operation.DeploymentInfo.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalInfoTest {

  @TempDir Path folder;

  @Test
  void schedulesAreThoseThatWereDeployed() throws Exception {
    Service service = new TestService("notes", folder).build();
    Machine machine = Machine.with(folder.resolve("state"));
    StateFolder state = StateFolder.of(machine.stateHome(), service);
    Files.createDirectories(state.path());
    PlatformRecord.ofThisProcess(3000, 1, 2, "token", "2026-01-01T00:00:00Z", "build")
        .write(state.platformFile());
    List<ScheduleTemplate> schedules =
        List.of(
            new ScheduleTemplate("a", "tick", "rate(1 hour)", null, null, "eventBus"),
            new ScheduleTemplate(
                "b", "report", "cron(0 9 * * ? *)", null, "Europe/Paris", "scheduler"));
    new LocalDeployment(
            new LocalTemplate("notes", "dev", "eu-west-1", List.of(), schedules, NOTHING), Map.of())
        .write(state.deploymentFile());

    assertThat(new LocalInfo(machine, service).run())
        .satisfies(info -> assertThat(info.status()).isEqualTo(Status.STOPPED))
        .satisfies(
            info ->
                assertThat(info.schedules())
                    .containsExactly(
                        new ScheduleInfo("rate(1 hour)", null, "tick"),
                        new ScheduleInfo("cron(0 9 * * ? *)", "Europe/Paris", "report")));
  }
}
