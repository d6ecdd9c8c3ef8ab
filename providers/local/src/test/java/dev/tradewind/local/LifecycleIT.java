package dev.tradewind.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tradewind.local.platform.PlatformMain;
import dev.tradewind.local.state.DeployLock;
import dev.tradewind.local.state.PlatformRecord;
import dev.tradewind.local.state.StateFolder;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.DeployResult;
import dev.tradewind.spi.operation.DeploymentInfo.Status;
import dev.tradewind.spi.operation.InvokeRequest;
import dev.tradewind.spi.progress.Progress;
import dev.tradewind.testkit.Programs;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service from its first deploy to its removal, on a real background platform. */
class LifecycleIT {

  @TempDir Path folder;
  private LocalTarget target;

  @BeforeEach
  void machine() {
    Programs.require("node");
    target = new LocalTarget(folder);
  }

  @AfterEach
  void nothingIsLeft() throws Exception {
    target.close();
  }

  private TestService notes(String code) throws Exception {
    Path source = Files.createTempDirectory(folder, "source");
    Files.writeString(source.resolve("index.js"), code);
    return new TestService("notes", folder).function("pid", "nodejs20.x", "index.pid").from(source);
  }

  private static final String FIRST = "exports.pid = async () => process.pid;";
  private static final String SECOND = "exports.pid = async () => -process.pid;";

  @Test
  void anUpdateServesTheEditOnTheSamePorts() throws Exception {
    DeployResult first = target.deploy(notes(FIRST));
    PlatformRecord before = target.record(notes(FIRST));
    long pid = Long.parseLong(target.result(notes(FIRST), "pid", "{}"));

    DeployResult second = target.deploy(notes(SECOND));

    assertThat(first.changed()).isTrue();
    assertThat(first.info().status()).isEqualTo(Status.RUNNING);
    assertThat(second.changed()).isTrue();
    assertThat(Long.parseLong(target.result(notes(SECOND), "pid", "{}"))).isNegative();
    assertThat(target.record(notes(SECOND)).pid()).isEqualTo(before.pid());
    assertThat(target.record(notes(SECOND)).lambdaPort()).isEqualTo(before.lambdaPort());
    LocalTarget.eventually("the old worker is ended", () -> ProcessHandle.of(pid).isEmpty());
  }

  @Test
  void deployingTheSameAgainKeepsWarmWorkers() throws Exception {
    target.deploy(notes(FIRST));
    String pid = target.result(notes(FIRST), "pid", "{}");

    DeployResult again = target.deploy(notes(FIRST));

    assertThat(again.changed()).isFalse();
    assertThat(target.result(notes(FIRST), "pid", "{}")).isEqualTo(pid);
  }

  @Test
  void aKilledPlatformTakesItsWorkersAlongAndIsToldAsStopped() throws Exception {
    TestService notes = notes(FIRST);
    target.deploy(notes);
    long worker = Long.parseLong(target.result(notes, "pid", "{}"));
    PlatformRecord before = target.record(notes);

    before.process().orElseThrow().destroyForcibly();

    LocalTarget.eventually("the worker is gone", () -> ProcessHandle.of(worker).isEmpty());
    assertThat(target.provider().info(notes.build()).status()).isEqualTo(Status.STOPPED);
    target.deploy(notes);
    assertThat(target.record(notes).lambdaPort()).isEqualTo(before.lambdaPort());
    assertThat(target.provider().info(notes.build()).status()).isEqualTo(Status.RUNNING);
  }

  @Test
  void removingLeavesNoProcessAndNoFile() throws Exception {
    TestService notes = notes(FIRST);
    target.deploy(notes);
    long worker = Long.parseLong(target.result(notes, "pid", "{}"));
    long platform = target.record(notes).pid();

    assertThat(target.provider().remove(notes.build(), Progress.silent()).removed()).isTrue();

    assertThat(ProcessHandle.of(platform)).isEmpty();
    assertThat(ProcessHandle.of(worker)).isEmpty();
    assertThat(target.state(notes).path()).doesNotExist();
    assertThat(target.provider().info(notes.build()).status()).isEqualTo(Status.NOT_DEPLOYED);
    assertThat(target.provider().remove(notes.build(), Progress.silent()).removed()).isFalse();
  }

  @Test
  void aKilledPlatformTakesEvenABusyWorkerAlong() throws Exception {
    Path pid = folder.resolve("pid");
    TestService busy =
        notes(
            "exports.pid = async () => { require('fs').writeFileSync('"
                + pid
                + "', process.pid + ' '); for (;;) {} };");
    target.deploy(busy);
    target.invoke(busy, "pid", "{}", InvokeRequest.Mode.EVENT);
    LocalTarget.eventually("it loops", () -> Files.exists(pid) && Files.size(pid) > 1);
    long worker = Long.parseLong(Files.readString(pid).strip());

    target.record(busy).process().orElseThrow().destroyForcibly();

    LocalTarget.eventually("the worker is gone", () -> ProcessHandle.of(worker).isEmpty());
  }

  @Test
  void aDeployThatWasCutOffIsMadeGoodByTheNext() throws Exception {
    TestService notes = notes(FIRST);
    StateFolder state = target.state(notes);
    Files.createDirectories(state.codeFolder().resolve(".unpacking123"));
    Files.writeString(state.deploymentFile(), "{\"template\":");
    new PlatformRecord(1, 1, 0, 1, 1, "", "", "").write(state.platformFile());

    target.deploy(notes);

    assertThat(target.provider().info(notes.build()).status()).isEqualTo(Status.RUNNING);
    assertThat(state.codeFolder().resolve(".unpacking123")).doesNotExist();
  }

  @Test
  void aSecondPlatformForAServiceEndsAtOnce() throws Exception {
    TestService notes = notes(FIRST);
    target.deploy(notes);
    PlatformRecord before = target.record(notes);

    Process second =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PlatformMain.class.getName(),
                target.state(notes).path().toString(),
                "build")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();

    assertThat(second.waitFor()).isEqualTo(PlatformMain.ANOTHER_LIVES);
    assertThat(target.record(notes)).isEqualTo(before);
    assertThat(target.provider().info(notes.build()).status()).isEqualTo(Status.RUNNING);
  }

  @Test
  void aPlatformThatCannotStartEndsWithTheReason() throws Exception {
    Path damaged = Files.createDirectories(folder.resolve("damaged"));
    Files.writeString(damaged.resolve("deployment.json"), "{");
    Path output = folder.resolve("output.txt");

    Process platform =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PlatformMain.class.getName(),
                damaged.toString(),
                "build")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    assertThat(platform.waitFor()).isEqualTo(1);
    assertThat(output).content().contains("deployment.json is damaged");
  }

  @Test
  void aLostAddressIsTold() throws Exception {
    TestService notes = notes(FIRST);
    target.deploy(notes);
    PlatformRecord before = target.record(notes);
    before.process().orElseThrow().destroyForcibly();
    LocalTarget.eventually("the platform is gone", () -> target.state(notes).running().isEmpty());
    try (ServerSocket other =
        new ServerSocket(
            before.gatewayPort(), 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      assertThat(other.isBound()).isTrue();

      DeployResult again = target.deploy(notes);

      assertThat(again.diagnostics().stream().map(Diagnostic::code)).contains("local-port-changed");
      assertThat(target.record(notes).gatewayPort()).isNotEqualTo(before.gatewayPort());
    }
  }

  @Test
  void twoDeploysAtATimeAreRefusedWithAReason() throws Exception {
    TestService notes = notes(FIRST);
    try (DeployLock held = DeployLock.take(target.state(notes).lockFile()).orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(
              catchThrowableOfType(ProviderException.class, () -> target.deploy(notes))
                  .diagnostic()
                  .code())
          .isEqualTo("deploy-in-progress");
    }
  }

  @Test
  void whatIsNotDeployedIsToldAsThat() throws Exception {
    TestService notes = notes(FIRST);

    assertThat(
            catchThrowableOfType(ProviderException.class, () -> target.invoke(notes, "pid", "{}"))
                .diagnostic()
                .code())
        .isEqualTo("not-deployed");
    assertThat(
            catchThrowableOfType(ProviderException.class, () -> target.logs(notes, "pid"))
                .diagnostic()
                .code())
        .isEqualTo("not-deployed");
  }
}
