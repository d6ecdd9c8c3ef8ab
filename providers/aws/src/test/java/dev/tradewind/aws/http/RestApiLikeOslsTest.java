package dev.tradewind.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder under {@code cases} is a project and the part of the template that osls 4.3.1 makes
 * of its {@code http} events; {@code src/test/osls/rest_api_expected.py} makes these parts. Only
 * the order of keys is not compared. {@code -Dtradewind.rest.cases=FOLDER} takes in further cases,
 * for example the random ones of {@code src/test/osls/rest_api_random.py}.
 */
class RestApiLikeOslsTest {

  private static final Path CASES = Path.of("src/test/resources/dev/tradewind/aws/http/cases");

  static Stream<Path> cases() throws IOException {
    List<Path> cases = new ArrayList<>(folders(CASES));
    String more = System.getProperty("tradewind.rest.cases");
    if (more != null) {
      cases.addAll(folders(Path.of(more)));
    }
    return cases.stream();
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void restApiIsThatOfOsls(Path folder) throws Exception {
    CompiledService compiled = RestProject.read(folder.toAbsolutePath()).compile();
    Mapping expected = ProjectFixture.parse(Files.readString(folder.resolve("expected.json")));

    assertThat(compiled.diagnostics().stream().filter(Diagnostic::isError)).isEmpty();
    assertThat(lines(part(compiled.template(), "Resources")))
        .isEqualTo(lines(expected.mapping("Resources").orElseThrow()));
    assertThat(lines(part(compiled.template(), "Outputs")))
        .isEqualTo(lines(expected.mapping("Outputs").orElseThrow()));
  }

  /** What the {@code http} event makes, as the script beside the cases keeps it. */
  private static Mapping part(Mapping template, String section) {
    Map<String, Mapping.Entry> kept = new TreeMap<>();
    template
        .mapping(section)
        .orElseThrow()
        .entries()
        .forEach(
            (id, entry) -> {
              String type = entry.value().asMapping().flatMap(one -> one.text("Type")).orElse("");
              if (type.startsWith("AWS::ApiGateway::")
                  || type.equals("Custom::ApiGatewayAccountRole")
                  || id.endsWith("LambdaPermissionApiGateway")
                  || id.equals("ApiGatewayLogGroup")
                  || id.equals("IamRoleCustomResourcesLambdaExecution")
                  || id.equals("ServiceEndpoint")) {
                kept.put(id, entry);
              }
            });
    return new Mapping(kept, template.source());
  }

  private static String lines(Node node) {
    return plain(node).toString().replace(", ", ",\n");
  }

  /** A value without places, its keys in an order of their own. */
  private static Object plain(Node node) {
    return switch (node) {
      case Mapping mapping -> {
        Map<String, Object> sorted = new TreeMap<>();
        mapping.entries().forEach((key, entry) -> sorted.put(key, plain(entry.value())));
        yield sorted;
      }
      case Sequence sequence -> sequence.items().stream().map(RestApiLikeOslsTest::plain).toList();
      case Scalar.Text text -> '"' + text.value() + '"';
      case Scalar scalar -> scalar.toPlainText();
    };
  }
}
