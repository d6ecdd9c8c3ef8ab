package dev.tradewind.aws.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder under {@code cases} is a project and the template that osls 4.3.1 makes of it;
 * {@code src/test/osls/expected.py} makes the templates. Ids of versions, hashes of layers and keys
 * of the bucket are compared too; only the order of keys and of waited-for resources is not.
 */
class CompiledLikeOslsTest {

  private static final Path CASES = Path.of("src/test/resources/dev/tradewind/aws/cases");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .filter(Files::isDirectory)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void templateIsThatOfOsls(String name) throws Exception {
    Path folder = CASES.resolve(name).toAbsolutePath();
    CompiledService compiled = ProjectFixture.read(folder).compileAll();
    Mapping expected = ProjectFixture.parse(Files.readString(folder.resolve("template.json")));

    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(plain("", compiled.template()).toString().replace(", ", ",\n"))
        .isEqualTo(plain("", expected).toString().replace(", ", ",\n"));
  }

  /** A value without places, in an order of its own. */
  private static Object plain(String key, Node node) {
    return switch (node) {
      case Mapping mapping -> {
        Map<String, Object> sorted = new TreeMap<>();
        mapping.entries().forEach((k, entry) -> sorted.put(k, plain(k, entry.value())));
        yield sorted;
      }
      case Sequence sequence -> {
        List<Object> items = sequence.items().stream().map(item -> plain("", item)).toList();
        yield key.equals("DependsOn")
            ? items.stream().sorted(Comparator.comparing(Object::toString)).toList()
            : items;
      }
      case Scalar.Text text -> '"' + text.value() + '"';
      case Scalar scalar -> scalar.toPlainText();
    };
  }
}
