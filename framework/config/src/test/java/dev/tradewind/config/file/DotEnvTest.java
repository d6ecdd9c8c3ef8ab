package dev.tradewind.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DotEnvTest {

  static List<Mapping> table() throws Exception {
    try (InputStream in = DotEnvTest.class.getResourceAsStream("dotenv-table.json")) {
      assertThat(in).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return JsonReader.read(text, "table").asSequence().orElseThrow().items().stream()
          .map(row -> (Mapping) row)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("table")
  void linesReadAsDotenvReadsThem(Mapping row) {
    Map<String, String> expected = new HashMap<>();
    row.mapping("values")
        .orElseThrow()
        .entries()
        .forEach((name, entry) -> expected.put(name, entry.value().asText().orElseThrow()));
    String text = row.text("env").orElseThrow();
    assertThat(DotEnv.read(text, Map.of("PRE", "process"))).as(text).isEqualTo(expected);
  }
}
