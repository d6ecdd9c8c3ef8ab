package dev.tradewind.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

  @TempDir Path folder;

  @Test
  void aJarThatOnlyTheManifestNamesMakesAnotherBuild() throws Exception {
    Path jar = Files.writeString(folder.resolve("tradewind-cli.jar"), "cli");
    Path other =
        Files.writeString(Files.createDirectory(folder.resolve("lib")).resolve("a.jar"), "a");
    Machine machine = new Machine(folder, Map.of(), Path.of("/java"), jar.toString());
    String before = machine.build();

    assertThat(machine.build()).isEqualTo(before);
    Files.writeString(other, "changed");

    assertThat(machine.build()).isNotEqualTo(before);
  }
}
