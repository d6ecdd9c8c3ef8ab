package dev.tradewind.config.bundling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.config.LoadResult;
import dev.tradewind.config.binding.ProjectBinder;
import dev.tradewind.config.testing.TestProject;
import dev.tradewind.model.Bundling;
import dev.tradewind.model.EnvironmentValue;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlingRulesTest {

  private static final String PLUGIN = "plugins: [serverless-esbuild]\n";

  @TempDir private Path directory;

  @BeforeEach
  void sources() throws IOException {
    for (String name : new String[] {"typed.ts", "plain.js", "both.ts", "both.js", "d/index.ts"}) {
      Files.createDirectories(directory.resolve(name).getParent());
      Files.writeString(directory.resolve(name), "");
    }
  }

  @Test
  void withoutAWordOfItTypeScriptIsBundledAndJavaScriptIsNot() {
    Bundling typed = bundled("", "typed.main");

    assertThat(typed.entry()).isEqualTo("typed.ts");
    assertThat(typed.asked()).isFalse();
    assertThat(typed.source()).hasToString("serverless.yml:5:17");
    assertThat(function("", "plain.main").bundling()).isNull();
    assertThat(function("", "both.main").bundling()).isNull();
    assertThat(function("", "gone.main").bundling()).isNull();
  }

  @Test
  void theDefaultsOfBuildAreThoseOfServerless4() {
    Bundling bundling = bundled("build: esbuild\n", "plain.main");

    assertThat(bundling.asked()).isTrue();
    assertThat(text(bundling, "target")).isEqualTo("node22");
    assertThat(text(bundling, "format")).isEqualTo("cjs");
    assertThat(bundling.options().keys()).contains("bundle", "sourcemap").doesNotContain("minify");
    assertThat(bundling.provided()).containsExactly("@aws-sdk/*");
  }

  @Test
  void settingsUnderBuildAreTakenOver() throws IOException {
    Files.writeString(directory.resolve("package.json"), "{\"type\":\"module\"}");
    Bundling bundling =
        bundled(
            "build: { esbuild: { minify: true, external: [ms], exclude: [pg], sourcemap: {"
                + " type: inline }, buildConcurrency: 2, keepNames: true } }\n",
            "plain.main");

    assertThat(bundling.external()).containsExactly("ms");
    assertThat(bundling.provided()).containsExactly("@aws-sdk/*", "pg");
    assertThat(text(bundling, "sourcemap")).isEqualTo("inline");
    assertThat(text(bundling, "format")).isEqualTo("esm");
    assertThat(bundling.options().keys())
        .contains("minify", "keepNames")
        .doesNotContain("external", "exclude", "buildConcurrency");
  }

  @Test
  void aFunctionMaySayOtherwise() {
    assertThat(function("build: esbuild\n", "plain.main, build: none").bundling()).isNull();
    assertThat(function("build: { esbuild: false }\n", "typed.main").bundling()).isNull();
    assertThat(function("", "plain.main, build: esbuild").bundling()).isNotNull();
  }

  @Test
  void aReadyArtifactIsNotBuilt() {
    String ready = "typed.main, package: { artifact: a.zip }";

    assertThat(function("build: esbuild\n", ready).bundling()).isNull();
    assertThat(function("package: { artifact: a.zip }\n", "typed.main").bundling()).isNull();
  }

  @Test
  void onlyNodeIsBundled() {
    assertThat(function("build: esbuild\n", "plain.main, runtime: python3.13").bundling()).isNull();
  }

  @Test
  void thePluginHasDefaultsOfItsOwn() {
    Bundling bundling = bundled(PLUGIN, "both.main");

    assertThat(bundling.entry()).isEqualTo("both.ts");
    assertThat(bundling.provided()).containsExactly("aws-sdk");
    assertThat(bundling.options().keys()).doesNotContain("sourcemap", "minify");
    assertThat(bundled(PLUGIN, "d.main").entry()).isEqualTo("d/index.ts");
  }

  @Test
  void settingsOfThePluginAreTakenOver() {
    Bundling bundling =
        bundled(
            PLUGIN
                + "custom: { esbuild: { sourcemap: true, target: node18, external: [ms, pg],"
                + " exclude: ['*'], format: esm, outputFileExtension: .mjs, packager: pnpm } }\n",
            "plain.main");

    assertThat(bundling.external()).isEmpty();
    assertThat(bundling.provided()).containsExactly("ms", "pg");
    assertThat(text(bundling, "target")).isEqualTo("node18");
    assertThat(bundling.options().at("outExtension", ".js").flatMap(Node::asText)).contains(".mjs");
    assertThat(bundling.options().keys()).doesNotContain("packager", "outputFileExtension");
  }

  @Test
  void theSdkThatLambdaHasIsBundledForOtherPlaces() {
    Bundling bundling = bundled("build: esbuild\n", "plain.main", "local");

    assertThat(bundling.provided()).isEmpty();
  }

  @Test
  void aPackageThatIsTakenBackIsBundled() {
    Bundling bundling =
        bundled("build: { esbuild: { exclude: ['!@aws-sdk/client-s3', pg] } }\n", "plain.main");

    assertThat(bundling.provided()).containsExactly("pg");
  }

  @Test
  void functionsBundledInTheWayOfServerless4UseSourceMaps() {
    assertThat(nodeOptions("build: esbuild\n", "plain.main")).isEqualTo("--enable-source-maps");
    assertThat(
            nodeOptions("build: esbuild\n", "plain.main, environment: { NODE_OPTIONS: --trace }"))
        .isEqualTo("--trace --enable-source-maps");
    assertThat(nodeOptions("build: { esbuild: { sourcemap: false } }\n", "plain.main")).isNull();
    assertThat(nodeOptions(PLUGIN, "plain.main")).isNull();
    assertThat(nodeOptions("", "plain.main")).isNull();
  }

  private @Nullable String nodeOptions(String top, String handler) {
    return function(top, handler).environment().get("NODE_OPTIONS")
            instanceof EnvironmentValue.Literal(String value)
        ? value
        : null;
  }

  private Bundling bundled(String top, String handler) {
    return bundled(top, handler, null);
  }

  private Bundling bundled(String top, String handler, @Nullable String target) {
    return Objects.requireNonNull(function(top, handler, target).bundling());
  }

  private Function function(String top, String handler) {
    return function(top, handler, null);
  }

  private Function function(String top, String handler, @Nullable String target) {
    String yaml =
        "service: notes\n"
            + "provider: { name: aws, runtime: nodejs22.x }\n"
            + "targets: { local: {} }\n"
            + "functions:\n"
            + "  f: { handler: "
            + handler
            + " }\n"
            + top;
    LoadResult result = new ProjectBinder().bind(TestProject.of(yaml, target, directory));
    assertThat(result).isInstanceOf(LoadResult.Loaded.class);
    return ((LoadResult.Loaded) result).service().function("f").orElseThrow();
  }

  private static String text(Bundling bundling, String option) {
    return bundling.options().text(option).orElseThrow();
  }
}
