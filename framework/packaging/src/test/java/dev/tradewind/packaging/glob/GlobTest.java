package dev.tradewind.packaging.glob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  /**
   * Every pattern and path of {@code micromatch-table.tsv}, which micromatch itself has written.
   */
  @Test
  void matchesWhatMicromatchMatches() throws IOException {
    List<String> lines = table();
    List<String> paths = List.of(lines.getFirst().substring(1).split("\t"));
    List<String> wrong = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String pattern = line.substring(0, line.lastIndexOf('\t'));
      String answers = line.substring(line.lastIndexOf('\t') + 1);
      Glob glob = Glob.of(pattern);
      for (int i = 0; i < paths.size(); i++) {
        boolean expected = answers.charAt(i) == '1';
        if (glob.matches(paths.get(i)) != expected) {
          wrong.add(pattern + "  " + paths.get(i) + "  " + expected);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** What is said about folders must agree with what is matched in them. */
  @Test
  void foldersAreCoveredOrRuledOutOnlyWhenEveryPathBelowThemIs() throws IOException {
    List<String> lines = table();
    List<String> paths = List.of(lines.getFirst().substring(1).split("\t"));
    for (String line : lines.subList(1, lines.size())) {
      Glob glob = Glob.of(line.substring(0, line.lastIndexOf('\t')));
      for (String path : paths) {
        int slash = path.lastIndexOf('/');
        if (slash <= 0 || path.startsWith("/")) {
          continue;
        }
        String folder = path.substring(0, slash);
        if (glob.coversAllBelow(folder)) {
          assertThat(glob.matches(path)).as("%s covers %s", glob, path).isTrue();
        }
        if (!glob.mayMatchBelow(folder)) {
          assertThat(glob.matches(path)).as("%s has nothing in %s", glob, folder).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "node_modules/**, node_modules, true",
    "node_modules/**, node_modules/a/b, true",
    "node_modules/**, a/node_modules, false",
    "**/node_modules/**, a/node_modules/b, true",
    "'{a,b}/**', b/c, true",
    "**, a, true",
    "**, ../a, false",
    "*.js, a, false",
  })
  void knowsWhichFoldersItCovers(String pattern, String folder, boolean covered) {
    assertThat(Glob.of(pattern).coversAllBelow(folder)).isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource({
    "src/lib/*.js, src, true",
    "src/lib/*.js, src/lib/x, true",
    "src/lib/*.js, test, false",
    "src/index.js, src, true",
    "src/index.js, src/lib, false",
    "**/*.js, anything, true",
    "!src/a, test, true",
  })
  void knowsWhichFoldersItHasNothingIn(String pattern, String folder, boolean possible) {
    assertThat(Glob.of(pattern).mayMatchBelow(folder)).isEqualTo(possible);
  }

  @Test
  void anyTextIsAPattern() {
    String alphabet = "ab/.*?!+@(){}[]|,\\^$-\"";
    Random random = new Random(7);
    assertThatCode(
            () -> {
              for (int n = 0; n < 20_000; n++) {
                StringBuilder pattern = new StringBuilder();
                int length = random.nextInt(12);
                for (int i = 0; i < length; i++) {
                  pattern.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                Glob glob = Glob.of(pattern.toString());
                glob.matches("a/b.a");
                glob.coversAllBelow("a/b");
                glob.mayMatchBelow("a/b");
              }
            })
        .doesNotThrowAnyException();
  }

  private static List<String> table() throws IOException {
    try (InputStream in = GlobTest.class.getResourceAsStream("micromatch-table.tsv")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
  }
}
