package dev.tradewind.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.PackageRules;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Expected names are those in the archives that osls 4.3.1 made of the same projects. */
class SelectionTest {

  @TempDir Path directory;
  private Project project;

  @BeforeEach
  void project() throws Exception {
    project =
        new Project(Files.createDirectories(directory.resolve("project")))
            .file("serverless.yml", "")
            .function("hello");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "selection-table.csv", numLinesToSkip = 1, delimiter = ';')
  void takesWhatOslsTakes(String patterns, String expected) throws Exception {
    project.files(
        "i.js",
        "a/x.js",
        "a/b/y.js",
        "n/node_modules/q/i.js",
        "node_modules/foo/i.js",
        "node_modules/bar/i.js",
        ".hid",
        "d/.env",
        ".env",
        "../shared/s.js");
    project.patterns(patterns == null ? new String[0] : patterns.split(" "));
    assertThat(project.packed("shop.zip")).isEqualTo(Arrays.asList(expected.split(" ")));
  }

  @Test
  void whatBelongsToTheToolIsLeftOutAtTheTopLevelOnly() throws Exception {
    project.files(
        "i.js",
        ".DS_Store",
        ".gitignore",
        ".git/x",
        "npm-debug.log",
        "yarn-error.log",
        ".serverless_plugins/x.js",
        ".serverless/old.json",
        "a/.DS_Store",
        "a/.gitignore",
        "a/.git/x");
    assertThat(project.packed("shop.zip"))
        .containsExactly("a/.DS_Store", "a/.git/x", "a/.gitignore", "i.js");
  }

  @Test
  void defaultsCanBeTakenInAgain() throws Exception {
    project.files("i.js", ".gitignore").patterns(".gitignore", "serverless.yml");
    assertThat(project.packed("shop.zip")).containsExactly(".gitignore", "i.js", "serverless.yml");
  }

  @Test
  void anArchiveNeverHoldsItself() throws Exception {
    project.files("i.js").patterns(".serverless/**");
    assertThat(project.packed("shop.zip")).containsExactly("i.js");
    assertThat(project.packed("shop.zip")).containsExactly("i.js");
  }

  @Test
  void dotenvFilesAreLeftOutWhenTheyAreUsed() throws Exception {
    project.files("i.js", ".env", ".env.dev", "a/.env");
    project.document(Mapping.empty(Project.PLACE).with("useDotenv", yes()));
    assertThat(project.packed("shop.zip")).containsExactly("a/.env", "i.js");
  }

  @Test
  void namedDotenvFilesAreLeftOutToo() throws Exception {
    project.files("i.js", ".env", "conf/.env.dev", "conf/x.js", "secrets.txt", "a/.env");
    project.document(
        Mapping.empty(Project.PLACE)
            .with(
                "useDotenv",
                new Sequence(
                    List.of(text("conf"), text("./secrets.txt"), text("../no")), Project.PLACE)));
    assertThat(project.packed("shop.zip")).containsExactly("a/.env", "conf/x.js", "i.js");
  }

  @Test
  void aNamedDotenvFileIsLeftOutWithThoseAtTheTop() throws Exception {
    project.files("i.js", ".env.dev", "conf/dev.env");
    project.document(Mapping.empty(Project.PLACE).with("useDotenv", text("conf/dev.env")));
    assertThat(project.packed("shop.zip")).containsExactly("i.js");
  }

  @Test
  void dotenvFilesStayWhenTheyAreNotUsed() throws Exception {
    project.files("i.js", ".env");
    project.document(
        Mapping.empty(Project.PLACE).with("useDotenv", new Scalar.Bool(false, Project.PLACE)));
    assertThat(project.packed("shop.zip")).containsExactly(".env", "i.js");
  }

  private static Scalar.Text text(String value) {
    return new Scalar.Text(value, Project.PLACE);
  }

  @Test
  void includesComeBehindExcludesAndBeforePatterns() throws Exception {
    project.files("i.js", "a/x.js", "a/y.js", "a/z.js");
    project.rules(
        new PackageRules(
            Project.list("!a/y.js"),
            Project.list("a/x.js", "a/y.js"),
            Project.list("a/**"),
            null,
            null,
            null,
            null,
            Project.PLACE));
    assertThat(project.packed("shop.zip")).containsExactly("a/x.js", "i.js");
  }

  @Test
  void layersAreRelativeToTheirFolderAndNotInTheService() throws Exception {
    project.files("i.js", "lay/nodejs/x.js", "lay/.hid", "lay/serverless.yml", "lay/y.js");
    project.layer("tools", "lay", Project.rules(null, null, "!y.js"));
    assertThat(project.packed("shop.zip")).containsExactly("i.js");
    assertThat(Project.entries(project.output().resolve("tools.zip")))
        .containsExactly(".hid", "nodejs/x.js");
  }

  @Test
  void functionsOfTheirOwnAddToTheRulesOfTheService() throws Exception {
    project.files("i.js", "a/x.js", "b/y.js").patterns("!a/**");
    project.function("alone", Project.rules(true, null, "!b/**", "a/x.js"));
    assertThat(project.packed("shop.zip")).containsExactly("b/y.js", "i.js");
    assertThat(Project.entries(project.output().resolve("alone.zip")))
        .containsExactly("a/x.js", "i.js");
  }

  @Test
  void patternsOfAFunctionWithoutAnArchiveAreWarnedAbout() throws Exception {
    project.files("i.js", "a.js").function("other", Project.rules(null, null, "!a.js"));
    assertThat(project.codes()).containsExactly("function-patterns-ignored");
    assertThat(project.packed("shop.zip")).containsExactly("a.js", "i.js");
  }

  @Test
  void symbolicLinksAreFollowedAndCirclesEnd() throws Exception {
    project.files("i.js", "a/x.js").link("l.js", "i.js").link("ld", "a").link("a/self", ".");
    project.link("a/up", "..");
    assertThat(project.packed("shop.zip")).containsExactly("a/x.js", "i.js", "l.js", "ld/x.js");
  }

  @Test
  void aLinkThatLeadsNowhereIsWarnedAboutUnlessItIsExcluded() throws Exception {
    project.files("i.js").link("broken", "nope");
    assertThat(project.codes()).containsExactly("broken-symlink");
    assertThat(project.patterns("!broken").codes()).isEmpty();
  }

  @Test
  void emptyFoldersLeaveNoTrace() throws Exception {
    Files.createDirectories(project.directory.resolve("empty/inner"));
    assertThat(project.files("i.js").packed("shop.zip")).containsExactly("i.js");
  }

  @Test
  void nothingLeftIsAnError() throws Exception {
    assertThat(project.files("i.js").patterns("!**").codes()).containsExactly("no-files-selected");
    assertThat(project.output().resolve("shop.zip")).doesNotExist();
  }

  @Test
  void ofTwoFilesWithOneNameTheOneInsideIsTaken() throws Exception {
    project.files("shared/s.js", "../shared/s.js").patterns("!**", "../shared/**", "shared/**");
    assertThat(project.codes()).containsExactly("duplicate-entry");
    assertThat(project.packed("shop.zip")).containsExactly("shared/s.js");
  }

  @Test
  void aLayerNeedsItsFolder() throws Exception {
    project.files("i.js").layer("tools", "nix", PackageRules.none(Project.PLACE));
    assertThat(project.codes()).containsExactly("layer-folder-missing");
  }

  private static Scalar yes() {
    return new Scalar.Bool(true, Project.PLACE);
  }
}
