package dev.tradewind.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.spi.operation.InvokeResult;
import dev.tradewind.testkit.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runtimes that a project brings along, on a real platform. */
class CustomRuntimeIT {

  private static final Path FUNCTIONS = Path.of("src/test/resources/functions").toAbsolutePath();

  @TempDir static Path folder;
  private static LocalTarget target;
  private static TestService service;

  @BeforeAll
  static void deploy() throws Exception {
    Programs.require("curl");
    target = new LocalTarget(folder);
    service = new TestService("custom", folder);
    service
        .function("shell", "provided.al2023", "unused")
        .environment("TMPDIR_CHILD", folder.resolve("child").toString())
        .from(FUNCTIONS.resolve("custom"));
    service.function("go", "go1.x", "bootstrap").from(FUNCTIONS.resolve("custom"));
    service.function("none", "provided.al2023", "unused").from(FUNCTIONS.resolve("python"));
    target.deploy(service);
  }

  @AfterAll
  static void remove() throws Exception {
    if (target != null) {
      target.close();
    }
  }

  @Test
  void aBootstrapAnswersAndLogs() throws Exception {
    InvokeResult result = target.invoke(service, "shell", "{\"a\":1}");

    assertThat(text(result)).isEqualTo("{\"got\":{\"a\":1}}");
    assertThat(result.logs()).contains("custom log");
  }

  @Test
  void aBootstrapReportsItsErrors() throws Exception {
    assertThat(text(target.invoke(service, "shell", "{\"error\":1}")))
        .isEqualTo("{\"errorType\":\"Custom\",\"errorMessage\":\"no\"}");
  }

  @Test
  void anExecutableNamedByTheHandlerRuns() throws Exception {
    assertThat(text(target.invoke(service, "go", "[]"))).isEqualTo("{\"got\":[]}");
  }

  @Test
  void anArtifactWithoutBootstrapIsTold() throws Exception {
    assertThat(text(target.invoke(service, "none", "{}")))
        .contains("Runtime.InvalidEntrypoint", "Couldn't find valid bootstrap(s)");
  }

  @Test
  void whatAWorkerLeavesBehindIsEndedWithIt() throws Exception {
    InvokeResult result = target.invoke(service, "shell", "{\"leave-a-child\":1}");

    assertThat(text(result)).contains("exit status 9");
    long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
    LocalTarget.eventually("the child is gone", () -> ProcessHandle.of(child).isEmpty());
  }

  private static String text(InvokeResult result) {
    return new String(result.payload(), StandardCharsets.UTF_8);
  }
}
