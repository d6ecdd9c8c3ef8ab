package dev.tradewind.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.operation.InvokeResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java functions through AWS's runtime interface client, on a real platform. */
class JavaIT {

  @TempDir static Path folder;
  private static LocalTarget target;
  private static TestService service;

  @BeforeAll
  static void deploy() throws Exception {
    assumeTrue(
        System.getProperty("os.name").equals("Linux"), "AWS's Java client exists for Linux only");
    Path source = Files.createDirectories(folder.resolve("source/hello")).resolve("Hello.java");
    Files.copy(Path.of("src/test/resources/functions/java/Hello.java.txt"), source);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Files.writeString(classes.resolve("greeting.txt"), "hello");
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString(),
                source.toString());
    assertThat(status).isZero();
    target = new LocalTarget(folder);
    service = new TestService("java", folder);
    for (Map.Entry<String, String> function :
        Map.of(
                "hello", "hello.Hello",
                "pojo", "hello.Hello::pojo",
                "stream", "hello.Hello::stream",
                "fails", "hello.Hello::fails",
                "noClass", "hello.Missing")
            .entrySet()) {
      service.function(function.getKey(), "java25", function.getValue()).from(classes);
    }
    target.deploy(service);
  }

  @AfterAll
  static void remove() throws Exception {
    if (target != null) {
      target.close();
    }
  }

  @Test
  void aRequestHandlerAnswers() throws Exception {
    InvokeResult result = target.invoke(service, "hello", "{\"name\":\"Ann\"}");

    assertThat(json(result).text("hello")).contains("Ann");
    assertThat(json(result).text("function")).contains("java-dev-hello");
    assertThat(text(result)).contains("\"remaining\":true", "\"resource\":true");
    assertThat(result.logs()).contains("logged by the context", "printed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pojo   | "Hello Ann"
          stream | {"name":"Ann"}
          """)
  void otherKindsOfHandlersAnswer(String function, String expected) throws Exception {
    assertThat(target.result(service, function, "{\"name\":\"Ann\"}")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "fails,java.lang.IllegalStateException,it broke",
    "noClass,java.lang.ClassNotFoundException,Class not found: hello.Missing"
  })
  void faultsAreTold(String function, String type, String message) throws Exception {
    InvokeResult result = target.invoke(service, function, "{}");

    assertThat(result.functionError()).isEqualTo("Unhandled");
    assertThat(json(result).text("errorType")).contains(type);
    assertThat(json(result).text("errorMessage")).contains(message);
  }

  private static String text(InvokeResult result) {
    return new String(result.payload(), StandardCharsets.UTF_8);
  }

  private static Mapping json(InvokeResult result) throws Exception {
    return JsonReader.read(text(result), "result").asMapping().orElseThrow();
  }
}
