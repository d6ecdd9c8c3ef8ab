package dev.tradewind.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.operation.InvokeResult;
import dev.tradewind.testkit.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Python functions and their faults, on a real platform. */
class PythonIT {

  private static final Path FUNCTIONS = Path.of("src/test/resources/functions").toAbsolutePath();

  @TempDir static Path folder;
  private static LocalTarget target;
  private static TestService service;

  @BeforeAll
  static void deploy() throws Exception {
    Programs.require("python3");
    target = new LocalTarget(folder);
    service = new TestService("python", folder);
    for (String name :
        List.of(
            "echo",
            "context",
            "log",
            "throws",
            "unserialisable",
            "decimals",
            "exits",
            "large",
            "notThere")) {
      service.function(name, "python3.12", "handler." + name).from(FUNCTIONS.resolve("python"));
    }
    service
        .function("slow", "python3.12", "handler.slow")
        .timeout(Duration.ofSeconds(1))
        .from(FUNCTIONS.resolve("python"));
    service.function("inner", "python3.12", "package/inner.run").from(FUNCTIONS.resolve("python"));
    for (String name : List.of("syntax", "missing")) {
      service
          .function("broken-" + name, "python3.12", name + ".handler")
          .from(FUNCTIONS.resolve("python-broken"));
    }
    target.deploy(service);
  }

  @AfterAll
  static void remove() throws Exception {
    if (target != null) {
      target.close();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          inner    | "in a package"
          decimals | [1.5, 3]
          """)
  void answers(String function, String expected) throws Exception {
    assertThat(target.result(service, function, "{}")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          throws         | ValueError                  | it broke
          unserialisable | Runtime.MarshalError        | Unable to marshal response: Object of type set is not JSON serializable
          notThere       | Runtime.HandlerNotFound     | Handler 'notThere' missing on module 'handler'
          broken-missing | Runtime.ImportModuleError   | Unable to import module 'missing': No module named 'not_there'
          """)
  void fails(String function, String type, String message) throws Exception {
    InvokeResult result = target.invoke(service, function, "{}");

    assertThat(result.functionError()).isEqualTo("Unhandled");
    assertThat(json(result).text("errorType")).contains(type);
    assertThat(json(result).text("errorMessage")).contains(message);
  }

  @Test
  void aSyntaxErrorComesWithFileAndLine() throws Exception {
    Mapping error = json(target.invoke(service, "broken-syntax", "{}"));

    assertThat(error.text("errorType")).contains("Runtime.UserCodeSyntaxError");
    assertThat(error.text("errorMessage").orElseThrow())
        .startsWith("Syntax error in module 'syntax': ")
        .contains("syntax.py, line 2");
  }

  @Test
  void aTraceShowsTheFunctionsOwnLines() throws Exception {
    assertThat(text(target.invoke(service, "throws", "{}")))
        .contains("handler.py", "raise ValueError")
        .doesNotContain("bootstrap.py");
  }

  @Test
  void anExitIsTold() throws Exception {
    assertThat(json(target.invoke(service, "exits", "{}")).text("errorMessage").orElseThrow())
        .endsWith("Error: Runtime exited with error: exit status 4");
  }

  @Test
  void aWorkerIsKeptWarm() throws Exception {
    assertThat(target.result(service, "echo", "{\"a\":1}")).contains("\"count\": 1");
    assertThat(target.result(service, "echo", "{\"a\":1}"))
        .contains("\"count\": 2", "\"event\": {\"a\": 1}");
  }

  @Test
  void contextIsLambdas() throws Exception {
    Mapping context = json(target.invoke(service, "context", "{}"));

    assertThat(context.text("name")).contains("python-dev-context");
    assertThat(context.text("memory")).contains("1024");
    assertThat(context.text("arn").orElseThrow()).endsWith(":function:python-dev-context");
    assertThat(context.text("trace").orElseThrow()).startsWith("Root=1-");
  }

  @Test
  void printLoggingAndStderrAreLogged() throws Exception {
    InvokeResult result = target.invoke(service, "log", "{}");
    String id = text(result).replace("\"", "");

    assertThat(result.logs().lines().toList())
        .anySatisfy(line -> assertThat(line).isEqualTo("printed"))
        .anySatisfy(line -> assertThat(line).matches("\\[INFO]\t.*Z\t" + id + "\tlogged 1"))
        .anySatisfy(line -> assertThat(line).isEqualTo("to stderr"));
  }

  @Test
  void aTimeoutEndsTheWorker() throws Exception {
    assertThat(json(target.invoke(service, "slow", "{}")).text("errorType"))
        .contains("Sandbox.Timedout");
  }

  @Test
  void aResultThatIsTooLargeIsRefused() throws Exception {
    assertThat(json(target.invoke(service, "large", "{\"size\":7000000}")).text("errorType"))
        .contains("Function.ResponseSizeTooLarge");
    assertThat(target.result(service, "large", "{\"size\":1}")).isEqualTo("\"x\"");
  }

  private static String text(InvokeResult result) {
    return new String(result.payload(), StandardCharsets.UTF_8);
  }

  private static Mapping json(InvokeResult result) throws Exception {
    return JsonReader.read(text(result), "result").asMapping().orElseThrow();
  }
}
