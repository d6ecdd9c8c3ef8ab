package dev.tradewind.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.operation.InvokeRequest;
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

/** Node.js functions and their faults, on a real platform. */
class NodeIT {

  private static final Path FUNCTIONS = Path.of("src/test/resources/functions").toAbsolutePath();

  @TempDir static Path folder;
  private static LocalTarget target;
  private static TestService service;

  @BeforeAll
  static void deploy() throws Exception {
    Programs.require("node");
    target = new LocalTarget(folder);
    service = new TestService("node", folder);
    service.layer("shared", FUNCTIONS.resolve("node-layer"));
    for (String name :
        List.of(
            "echo",
            "log",
            "flood",
            "throws",
            "throwsSync",
            "throwsText",
            "callback",
            "callbackError",
            "waitsForLoop",
            "waitsNot",
            "succeed",
            "fail",
            "nothing",
            "undefinedResult",
            "circular",
            "rejects",
            "uncaught",
            "exits",
            "exitsZero",
            "killed",
            "large",
            "size",
            "notAFunction",
            "notThere",
            "nested.deep.handler",
            "streamed")) {
      service
          .function(name.replace('.', '-'), "nodejs20.x", "index." + name)
          .from(FUNCTIONS.resolve("node"));
    }
    service
        .function("context", "nodejs20.x", "index.context")
        .environment("GREETING", "hello")
        .from(FUNCTIONS.resolve("node"));
    service
        .function("slow", "nodejs20.x", "index.slow")
        .timeout(Duration.ofSeconds(1))
        .from(FUNCTIONS.resolve("node"));
    service
        .function("layer", "nodejs20.x", "index.layer")
        .layer("shared")
        .from(FUNCTIONS.resolve("node"));
    service
        .function("none", "nodejs20.x", "index.echo")
        .concurrency(0)
        .from(FUNCTIONS.resolve("node"));
    service.function("esm", "nodejs20.x", "index.handler").from(FUNCTIONS.resolve("node-esm"));
    service
        .function("typed", "nodejs20.x", "typed/main.handler")
        .from(FUNCTIONS.resolve("node-esm"));
    for (String name : List.of("syntax", "missing", "fails", "exits")) {
      service
          .function("broken-" + name, "nodejs20.x", name + ".handler")
          .from(FUNCTIONS.resolve("node-broken"));
    }
    service.function("noFile", "nodejs20.x", "nowhere.handler").from(FUNCTIONS.resolve("node"));
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
          callback            | "called back"
          waitsForLoop        | {"done":true}
          waitsNot            | "not waited"
          succeed             | "old style"
          nothing             | null
          undefinedResult     | null
          nested-deep-handler | "deep"
          esm                 | "esm undefined string"
          typed               | "function"
          layer               | "from the layer"
          streamed            | {"statusCode":201,"headers":{"a":"b"},"body":"one two","isBase64Encoded":false}
          """)
  void answers(String function, String expected) throws Exception {
    InvokeResult result = target.invoke(service, function, "{}");

    assertThat(text(result)).isEqualTo(expected);
    assertThat(result.functionError()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          throws        | TypeError                         | it broke
          throwsSync    | Error                             | at once
          throwsText    | string                            | a text
          callbackError | Error                             | called back
          fail          | Error                             | old style
          circular      | Error                             | Unable to stringify response body
          rejects       | Runtime.UnhandledPromiseRejection | Error: nobody caught this
          uncaught      | Error                             | out of the loop
          notAFunction  | Runtime.HandlerNotFound           | index.notAFunction is not a function
          notThere      | Runtime.HandlerNotFound           | index.notThere is undefined or not exported
          broken-syntax | Runtime.UserCodeSyntaxError       | SyntaxError: Unexpected token '}'
          broken-fails  | RangeError                        | while loading
          """)
  void fails(String function, String type, String message) throws Exception {
    InvokeResult result = target.invoke(service, function, "{}");

    assertThat(result.functionError()).isEqualTo("Unhandled");
    assertThat(json(result).text("errorType")).contains(type);
    assertThat(json(result).text("errorMessage")).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          exits        | Runtime exited with error: exit status 3
          exitsZero    | Runtime exited without providing a reason
          killed       | Runtime exited with error: signal: killed
          broken-exits | Runtime exited with error: exit status 7
          """)
  void aWorkerThatExitsIsTold(String function, String reason) throws Exception {
    InvokeResult result = target.invoke(service, function, "{}");

    assertThat(json(result).text("errorType")).contains("Runtime.ExitError");
    assertThat(json(result).text("errorMessage").orElseThrow())
        .matches("RequestId: [0-9a-f-]{36} Error: \\Q" + reason + "\\E");
  }

  @ParameterizedTest
  @CsvSource({"broken-missing,not-there", "noFile,nowhere"})
  void aModuleThatIsMissingIsNamed(String function, String module) throws Exception {
    InvokeResult result = target.invoke(service, function, "{}");

    assertThat(json(result).text("errorType")).contains("Runtime.ImportModuleError");
    assertThat(json(result).text("errorMessage").orElseThrow())
        .startsWith("Error: Cannot find module '" + module);
  }

  @Test
  void aSyntaxErrorComesWithFileAndLine() throws Exception {
    assertThat(text(target.invoke(service, "broken-syntax", "{}"))).contains("syntax.js:3");
  }

  @Test
  void aWorkerIsKeptWarm() throws Exception {
    assertThat(target.result(service, "echo", "{\"a\":1}")).contains("\"count\":1");
    assertThat(target.result(service, "echo", "{\"a\":1}"))
        .contains("\"count\":2", "\"event\":{\"a\":1}");
  }

  @Test
  void contextAndEnvironmentAreLambdas() throws Exception {
    Mapping result = json(target.invoke(service, "context", "{}"));

    Mapping context = result.mapping("context").orElseThrow();
    assertThat(context.text("functionName")).contains("node-dev-context");
    assertThat(context.text("functionVersion")).contains("$LATEST");
    assertThat(context.text("memoryLimitInMB")).contains("1024");
    assertThat(context.text("logGroupName")).contains("/aws/lambda/node-dev-context");
    assertThat(context.text("invokedFunctionArn"))
        .contains("arn:aws:lambda:eu-west-1:000000000000:function:node-dev-context");
    Mapping environment = result.mapping("environment").orElseThrow();
    assertThat(environment.text("GREETING")).contains("hello");
    assertThat(environment.text("AWS_LAMBDA_FUNCTION_NAME")).contains("node-dev-context");
    assertThat(environment.text("AWS_REGION")).contains("eu-west-1");
    assertThat(environment.text("TRADEWIND_TARGET")).contains("local");
    assertThat(environment.text("_X_AMZN_TRACE_ID").orElseThrow()).startsWith("Root=1-");
    assertThat(environment.text("AWS_ENDPOINT_URL_LAMBDA"))
        .contains(target.record(service).lambdaEndpoint());
    assertThat(environment.get("IS_OFFLINE")).isEmpty();
    assertThat(result.text("directory")).isEqualTo(environment.text("LAMBDA_TASK_ROOT"));
  }

  @Test
  void logsComeWithTheResultAndInTheFile() throws Exception {
    InvokeResult result = target.invoke(service, "log", "{}");
    String id = text(result).replace("\"", "");

    assertThat(result.logs().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("START RequestId: " + id + " Version: $LATEST"),
            line -> assertThat(line).endsWith("\t" + id + "\tINFO\tone word { a: 1 }"),
            line -> assertThat(line).endsWith("\t" + id + "\tERROR\ttwo"),
            line -> assertThat(line).isEqualTo("raw"),
            line -> assertThat(line).isEqualTo("END RequestId: " + id),
            line -> assertThat(line).startsWith("REPORT RequestId: " + id + "\tDuration: "));
    assertThat(target.logs(service, "log")).contains("raw", "END RequestId: " + id);
  }

  @Test
  void aFloodOfOutputDoesNotHarm() throws Exception {
    InvokeResult result = target.invoke(service, "flood", "{}");

    assertThat(text(result)).isEqualTo("\"flooded\"");
    assertThat(result.logs().length()).isLessThanOrEqualTo(4096);
    assertThat(target.logs(service, "flood").size()).isLessThan(300_000);
  }

  @Test
  void aTimeoutEndsTheWorkerAndAnswersAsLambda() throws Exception {
    InvokeResult result = target.invoke(service, "slow", "{}");

    assertThat(json(result).text("errorType")).contains("Sandbox.Timedout");
    assertThat(json(result).text("errorMessage").orElseThrow())
        .matches("RequestId: [0-9a-f-]{36} Error: Task timed out after 1.00 seconds");
    assertThat(result.logs()).contains("Task timed out after 1.00 seconds", "\tStatus: timeout");
  }

  @Test
  void resultsMayBeSixMegabytesAndNoMore() throws Exception {
    assertThat(text(target.invoke(service, "large", "{\"size\":6000000}"))).hasSize(6_000_002);

    InvokeResult tooLarge = target.invoke(service, "large", "{\"size\":7000000}");

    assertThat(json(tooLarge).text("errorType")).contains("Function.ResponseSizeTooLarge");
    assertThat(text(target.invoke(service, "large", "{\"size\":1}"))).isEqualTo("\"x\"");
  }

  @Test
  void largeEventsArrive() throws Exception {
    String text = "ü".repeat(2_000_000);

    assertThat(target.result(service, "size", "{\"text\":\"" + text + "\"}")).isEqualTo("2000000");
  }

  @Test
  void noConcurrencyMeansThrottled() {
    assertThat(
            catchThrowableOfType(
                    ProviderException.class, () -> target.invoke(service, "none", "{}"))
                .diagnostic()
                .detail())
        .contains("TooManyRequestsException");
  }

  @Test
  void anEventIsAcceptedAndRunLaterWithRetries() throws Exception {
    InvokeResult accepted =
        target.invoke(service, "throws", "{\"later\":1}", InvokeRequest.Mode.EVENT);

    assertThat(accepted.completed()).isFalse();
    assertThat(accepted.functionError()).isNull();
    InvokeResult dryRun = target.invoke(service, "throws", "{}", InvokeRequest.Mode.DRY_RUN);
    assertThat(dryRun.completed()).isFalse();
    assertThat(dryRun.functionError()).isNull();
  }

  private static String text(InvokeResult result) {
    return new String(result.payload(), StandardCharsets.UTF_8);
  }

  private static Mapping json(InvokeResult result) throws Exception {
    return JsonReader.read(text(result), "result").asMapping().orElseThrow();
  }
}
