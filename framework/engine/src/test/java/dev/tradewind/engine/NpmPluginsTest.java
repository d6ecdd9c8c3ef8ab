package dev.tradewind.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpmPluginsTest {

  @TempDir private Path directory;

  @Test
  void pluginsWhoseWorkIsDoneHereAreNoWarning() throws Exception {
    assertThat(
            warnings(
                "[serverless-offline, serverless-esbuild, serverless-prune-plugin,"
                    + " serverless-iam-roles-per-function]"))
        .isEmpty();
  }

  @Test
  void aKnownPluginIsToldWithWhatDiffersAndWhatToDo() throws Exception {
    assertThat(warnings("\n  - serverless-offline\n  - serverless-domain-manager"))
        .singleElement()
        .satisfies(d -> assertThat(d.summary()).contains("`serverless-domain-manager`", "domain"))
        .satisfies(d -> assertThat(d.detail()).contains("AWS::ApiGatewayV2::ApiMapping"))
        .satisfies(d -> assertThat(d.place()).hasToString("serverless.yml:5:5"));
  }

  @Test
  void anUnknownPluginIsToldAsOneThatNothingIsKnownAbout() throws Exception {
    assertThat(warnings("{ modules: [./mine] }"))
        .singleElement()
        .satisfies(d -> assertThat(d.summary()).isEqualTo("the npm plugin `./mine` is not run"))
        .satisfies(d -> assertThat(d.detail()).contains("does not know this one"))
        .satisfies(d -> assertThat(d.place()).hasToString("serverless.yml:3:22"));
  }

  @Test
  void whatOnlyAwsHasIsNoWarningElsewhere() throws Exception {
    String plugins = "[serverless-domain-manager, serverless-webpack]";

    assertThat(warnings(plugins, "local"))
        .singleElement()
        .satisfies(d -> assertThat(d.summary()).contains("`serverless-webpack`"));
  }

  private List<Diagnostic> warnings(String plugins, String... targets) throws IOException {
    return new ProjectFolder(
            directory,
            """
            service: shop
            provider: { name: aws, runtime: nodejs22.x }
            plugins: %s
            targets: { local: {} }
            functions: { a: { handler: a.main } }
            """
                .formatted(plugins))
        .open(targets).diagnostics().stream()
            .filter(d -> d.code().equals("npm-plugin-not-run"))
            .toList();
  }
}
