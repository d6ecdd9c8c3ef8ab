package dev.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.engine.Result;
import org.junit.jupiter.api.Test;

class DataFileTest {

  @Test
  void jsonIsHandedOnAsItStands() {
    assertThat(value(DataFile.json("{ \"a\": 1.50 }", "event.json", "the event")))
        .isEqualTo("{ \"a\": 1.50 }");
  }

  @Test
  void yamlBecomesJson() {
    assertThat(value(DataFile.json("a: [1, x]\n", "event.yml", "the event")))
        .isEqualTo("{\"a\":[1,\"x\"]}");
  }

  @Test
  void whatIsNeitherIsRefusedWithItsPlace() {
    Result<String> result = DataFile.json("{oops", "event.json", "the event");

    assertThat(result).isInstanceOf(Result.Failed.class);
    assertThat(result.diagnostics().getFirst().summary()).startsWith("the event is no JSON");
    assertThat(result.diagnostics().getFirst().place()).isNotNull();
    assertThat(DataFile.json("a: [", "event.yaml", "the event")).isInstanceOf(Result.Failed.class);
  }

  private static String value(Result<String> result) {
    return result instanceof Result.Done<String> done ? done.value() : result.toString();
  }
}
