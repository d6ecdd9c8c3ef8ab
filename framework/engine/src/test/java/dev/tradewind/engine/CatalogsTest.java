package dev.tradewind.engine;

import static dev.tradewind.engine.ProjectFolder.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.Deployer;
import dev.tradewind.spi.Plugin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The providers and the plugins of a build. */
class CatalogsTest {

  private static final String PROJECT =
      """
      service: shop
      provider: { name: google, runtime: nodejs22, region: europe-west1 }
      plugins: [serverless-offline, serverless-prune]
      functions: { a: { handler: main, events: [{ http: path }] } }
      """;

  @TempDir private Path directory;

  @Test
  void aMissingProviderIsToldWithThoseThatAreThere() throws Exception {
    TargetedService targeted =
        new ProjectFolder(directory, PROJECT)
            .providers(FakeProvider.plain("local"), FakeProvider.plain("aws"))
            .opened()
            .getFirst();

    assertThat(targeted.able(Deployer.class, "deploy").diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.code()).isEqualTo("provider-not-installed"))
        .satisfies(d -> assertThat(d.summary()).contains("`google`"))
        .satisfies(d -> assertThat(d.detail()).contains("Installed: `aws`, `local`."))
        .satisfies(d -> assertThat(d.suggestion()).isNull());
  }

  @Test
  void aProviderWithoutTheCapabilitySaysSo() throws Exception {
    TargetedService targeted =
        new ProjectFolder(directory, PROJECT)
            .providers(FakeProvider.plain("google"))
            .opened()
            .getFirst();

    assertThat(targeted.able(Deployer.class, "deploy services").diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.code()).isEqualTo("not-supported-by-provider"))
        .satisfies(d -> assertThat(d.summary()).contains("`google` cannot deploy services"));
  }

  @Test
  void npmPluginsThatNothingReplacesAreToldWithTheirPlace() throws Exception {
    Result<?> opened =
        new ProjectFolder(directory, PROJECT).plugins(plugin("b", "serverless-offline")).open();

    assertThat(opened.diagnostics())
        .filteredOn(d -> d.code().equals("npm-plugin-not-run"))
        .singleElement()
        .satisfies(d -> assertThat(d.summary()).contains("`serverless-prune`"))
        .satisfies(d -> assertThat(d.place()).hasToString("serverless.yml:3:31"));
  }

  @Test
  void pluginsAreAskedInTheOrderOfTheirNames() throws Exception {
    List<String> asked = new ArrayList<>();
    Result<?> opened =
        new ProjectFolder(directory, PROJECT)
            .plugins(noting("zoo", asked), noting("ant", asked))
            .open();

    assertThat(asked).containsExactly("ant adapts", "zoo adapts", "ant checks", "zoo checks");
    assertThat(codes(opened)).containsSubsequence("ant", "zoo");
  }

  private static Plugin plugin(String name, String replaced) {
    return new Plugin() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<String> replaces() {
        return List.of(replaced);
      }
    };
  }

  private static Plugin noting(String name, List<String> asked) {
    return new Plugin() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Service adapt(Service service) {
        asked.add(name + " adapts");
        return service;
      }

      @Override
      public List<Diagnostic> check(Service service) {
        asked.add(name + " checks");
        return List.of(Diagnostic.warning(name, "found by " + name, "", null));
      }
    };
  }
}
