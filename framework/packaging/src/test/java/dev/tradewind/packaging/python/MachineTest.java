package dev.tradewind.packaging.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MachineTest {

  @Test
  void wheelsAreForTheGlibcOfTheRuntime() {
    assertThat(Machine.ofFunction("3.13", "arm64").wheels())
        .containsSubsequence(
            "--platform",
            "manylinux_2_34_aarch64",
            "--platform",
            "manylinux2014_aarch64",
            "--python-version",
            "3.13",
            "--only-binary=:all:");
    assertThat(Machine.ofFunction("3.11", "x86_64").wheels())
        .contains("manylinux_2_26_x86_64", "manylinux2014_x86_64")
        .doesNotContain("manylinux_2_28_x86_64");
  }

  @Test
  void anInterpretersAnswerIsCompared() {
    assertThat(Machine.parse(List.of("some warning", "3.13 Linux x86_64")))
        .isEqualTo(Machine.ofFunction("3.13", "x86_64"));
    assertThat(Machine.parse(List.of("3.13 Darwin arm64")))
        .isNotEqualTo(Machine.ofFunction("3.13", "arm64"));
    assertThat(Machine.parse(List.of("no such thing")))
        .isEqualTo(new Machine("no", "such", "thing"));
    assertThat(Machine.parse(List.of())).isNull();
  }
}
