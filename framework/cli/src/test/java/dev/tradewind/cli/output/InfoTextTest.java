package dev.tradewind.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.cli.terminal.Style;
import dev.tradewind.model.Infra;
import dev.tradewind.model.PackageRules;
import dev.tradewind.model.ProviderSettings;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.Target;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonWriter;
import dev.tradewind.spi.operation.DeploymentInfo;
import dev.tradewind.spi.operation.DeploymentInfo.Endpoint;
import dev.tradewind.spi.operation.DeploymentInfo.FunctionInfo;
import dev.tradewind.spi.operation.DeploymentInfo.ScheduleInfo;
import dev.tradewind.spi.operation.DeploymentInfo.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InfoTextTest {

  private static final SourceRange PLACE = SourceRange.at("serverless.yml", 1, 1);
  private static final Mapping NOTHING = Mapping.empty(PLACE);

  private static final Service NOTES =
      new Service(
          "notes",
          "dev",
          new ProviderSettings("aws", null, null, Map.of(), null, NOTHING, PLACE),
          new Target("local", "local", NOTHING, PLACE),
          Map.of(),
          Map.of(),
          Map.of(),
          PackageRules.none(PLACE),
          Infra.none(),
          List.of(),
          NOTHING,
          List.of(),
          NOTHING,
          Path.of("."),
          Path.of("serverless.yml"),
          Map.of(),
          "1");

  private static final DeploymentInfo INFO =
      new DeploymentInfo(
          Status.RUNNING,
          Map.of(),
          List.of(new Endpoint("GET", "http://localhost:3000/", "page")),
          List.of(
              new ScheduleInfo("rate(1 hour)", null, "tick"),
              new ScheduleInfo("cron(0 9 * * ? *)", "Europe/Paris", "report")),
          List.of(new FunctionInfo("tick", "notes-dev-tick", null)),
          Map.of(),
          Map.of());

  @Test
  void schedulesStandBetweenEndpointsAndFunctions() {
    assertThat(new InfoText(new Style(false), false).render(NOTES, INFO))
        .isEqualTo(
            """
            service  notes
            stage    dev
            target   local  running
            endpoints
              GET  http://localhost:3000/  page
            schedules
              rate(1 hour)                    tick
              cron(0 9 * * ? *) Europe/Paris  report
            functions
              tick  notes-dev-tick
            """);
  }

  @Test
  void jsonHasTheSchedules() {
    assertThat(JsonWriter.compact(InfoText.json(NOTES, INFO).node()))
        .contains(
            "\"schedules\":[{\"expression\":\"rate(1 hour)\",\"timezone\":null,"
                + "\"function\":\"tick\"},{\"expression\":\"cron(0 9 * * ? *)\","
                + "\"timezone\":\"Europe/Paris\",\"function\":\"report\"}]");
  }
}
