package dev.tradewind.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.TestService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {

  @TempDir Path folder;

  @Test
  void theStateHomeIsTheUsersChoice() {
    assertThat(StateFolder.home(Map.of("TRADEWIND_STATE_HOME", "/x"), "/home/ann"))
        .isEqualTo(Path.of("/x"));
    assertThat(StateFolder.home(Map.of("XDG_STATE_HOME", "/y"), "/home/ann"))
        .isEqualTo(Path.of("/y/tradewind"));
    assertThat(StateFolder.home(Map.of("HOME", "/h"), "/home/ann"))
        .isEqualTo(Path.of("/h/.local/state/tradewind"));
    assertThat(StateFolder.home(Map.of(), "/home/ann"))
        .isEqualTo(Path.of("/home/ann/.local/state/tradewind"));
  }

  @Test
  void oddNamesStayInsideTheHome() {
    Path path = StateFolder.of(folder, new TestService("../x/y", folder).build()).path();

    assertThat(path).isEqualTo(folder.resolve("local").resolve("%2e%2e%2fx%2fy").resolve("dev"));
  }

  @Test
  void servicesWhoseNamesRunTogetherLieApart() {
    TestService one = new TestService("a-b", folder).stage("c");
    TestService other = new TestService("a", folder).stage("b-c");

    assertThat(StateFolder.of(folder, one.build()))
        .isNotEqualTo(StateFolder.of(folder, other.build()));
    assertThat(StateFolder.of(folder, one.build()).path())
        .isEqualTo(folder.resolve("local").resolve("a-b").resolve("c"));
  }

  @Test
  void filesArePrivate() throws Exception {
    Path file = folder.resolve("secret.json");
    PrivateFiles.write(file, "1");
    PrivateFiles.write(file, "2");

    assertThat(file).hasContent("2");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aPlatformIsKnownByProcessAndStart() throws Exception {
    Path file = folder.resolve("platform.json");
    PlatformRecord own =
        PlatformRecord.ofThisProcess(3000, 1, 2, "token", "2026-01-01T00:00:00Z", "b");
    own.write(file);

    PlatformRecord read = PlatformRecord.read(file).orElseThrow();
    assertThat(read).isEqualTo(own);
    assertThat(read.process()).isPresent();
    PlatformRecord reused =
        new PlatformRecord(own.pid(), own.started() - 60_000, 3000, 1, 2, "token", "", "b");
    assertThat(reused.process()).isEmpty();
    assertThat(own.toString()).doesNotContain("token");
  }

  @Test
  void aDamagedRecordIsNone() throws Exception {
    Path file = Files.writeString(folder.resolve("platform.json"), "{\"pid\":");

    assertThat(PlatformRecord.read(file)).isEmpty();
  }

  @Test
  void aPlatformLivesForAsLongAsItHoldsItsLock() throws Exception {
    StateFolder state = new StateFolder(folder);
    PlatformRecord own =
        PlatformRecord.ofThisProcess(3000, 1, 2, "token", "2026-01-01T00:00:00Z", "b");
    own.write(state.platformFile());
    assertThat(state.running()).isEmpty();

    try (PlatformLock held = PlatformLock.take(state.platformLock()).orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(state.running()).contains(own);
      assertThat(PlatformLock.take(state.platformLock())).isEmpty();
    }
    assertThat(state.running()).isEmpty();
  }

  @Test
  void theLockIsHeldOnce() throws Exception {
    Path file = folder.resolve("notes-dev.lock");
    try (DeployLock held = DeployLock.take(file).orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(DeployLock.take(file)).isEmpty();
      assertThat(DeployLock.holder(file)).isEqualTo(Long.toString(ProcessHandle.current().pid()));
    }
    try (DeployLock again = DeployLock.take(file).orElseThrow()) {
      assertThat(again).isNotNull();
    }
  }
}
