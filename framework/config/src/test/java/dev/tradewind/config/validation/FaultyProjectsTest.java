package dev.tradewind.config.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.config.LoadResult;
import dev.tradewind.config.binding.ProjectBinder;
import dev.tradewind.config.testing.TestProject;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of the folder {@code faulty} holds one mistake, or a few, and says in its first lines
 * what must be found: {@code # expect: [warning] CODE LINE:COLUMN "part of the message"}. Nothing
 * else may be found. {@code # target: NAME} asks for a target.
 */
class FaultyProjectsTest {

  private static final Pattern EXPECT =
      Pattern.compile("# expect: (warning )?(\\S+) (\\d+:\\d+)(?: \"(.*)\")?");

  @ParameterizedTest
  @MethodSource("files")
  void everyMistakeIsToldOnceAtItsPlace(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<Matcher> expected = lines.stream().map(EXPECT::matcher).filter(Matcher::matches).toList();
    String target =
        lines.stream()
            .filter(line -> line.startsWith("# target: "))
            .map(line -> line.substring("# target: ".length()))
            .findFirst()
            .orElse(null);

    LoadResult result =
        new ProjectBinder().bind(TestProject.of(Files.readString(file), target, parent(file)));

    assertThat(result.diagnostics().stream().map(FaultyProjectsTest::placed))
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().map(FaultyProjectsTest::placed).toList());
    for (Matcher each : expected) {
      String words = each.group(4) == null ? "" : each.group(4);
      assertThat(result.diagnostics())
          .anySatisfy(diagnostic -> assertThat(message(diagnostic)).contains(words));
    }
    boolean refused = expected.stream().anyMatch(each -> each.group(1) == null);
    assertThat(result instanceof LoadResult.Refused).isEqualTo(refused);
  }

  @Test
  void thereAreManyOfThem() throws Exception {
    assertThat(files()).hasSizeGreaterThan(80);
  }

  private static String placed(Diagnostic diagnostic) {
    SourceRange place = Objects.requireNonNull(diagnostic.place());
    return (diagnostic.isError() ? "" : "warning ")
        + diagnostic.code()
        + " "
        + place.line()
        + ":"
        + place.column();
  }

  private static String placed(Matcher expected) {
    return (expected.group(1) == null ? "" : "warning ")
        + expected.group(2)
        + " "
        + expected.group(3);
  }

  private static String message(Diagnostic diagnostic) {
    String near = diagnostic.suggestion() == null ? "" : " did you mean " + diagnostic.suggestion();
    return diagnostic.summary() + " " + diagnostic.detail() + near;
  }

  private static Path parent(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  static List<Path> files() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(FaultyProjectsTest.class.getResource("faulty/no-service.yml"))
                .toURI());
    try (Stream<Path> files = Files.list(parent(folder))) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
  }
}
