package dev.tradewind.config.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactRuntimesTest {

  @ParameterizedTest
  @CsvSource({
    "nodejs20, nodejs20.x",
    "nodejs22.x, nodejs22.x",
    "python312, python3.12",
    "python3.12, python3.12",
    "python39, python3.9",
    "java21, java21",
    "go125, go1.25",
    "ruby34, ruby3.4",
    "dotnet8, dotnet8",
    "provided.al2023, provided.al2023"
  })
  void runtimesOfOtherCloudsGetOneSpelling(String written, String id) {
    assertThat(CompactRuntimes.of(written).id()).isEqualTo(id);
  }
}
