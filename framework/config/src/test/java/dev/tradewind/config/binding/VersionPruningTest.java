package dev.tradewind.config.binding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.config.LoadResult;
import dev.tradewind.config.testing.TestProject;
import dev.tradewind.model.VersionPruning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VersionPruningTest {

  private static final String PLUGIN = "plugins: [serverless-prune-plugin]\n";

  @Test
  void everyVersionStaysUnlessTheFileSaysOtherwise() {
    assertThat(pruning("{ name: aws }", "")).isNull();
    assertThat(pruning("{ name: aws, pruneFunctionVersions: false }", "")).isNull();
  }

  @Test
  void pruneFunctionVersionsKeepsTenOrAsManyAsItSays() {
    assertThat(pruning("{ name: aws, pruneFunctionVersions: true }", ""))
        .isEqualTo(new VersionPruning(10, true));
    assertThat(pruning("{ name: aws, pruneFunctionVersions: { number: 3 } }", ""))
        .isEqualTo(new VersionPruning(3, true));
  }

  @Test
  void thePluginPrunesWhenItIsAutomatic() {
    assertThat(pruning("aws", PLUGIN + "custom: { prune: { automatic: true, number: 0 } }"))
        .isEqualTo(new VersionPruning(0, false));
    assertThat(
            pruning(
                "aws",
                PLUGIN + "custom: { prune: { automatic: true, number: 2, includeLayers: true } }"))
        .isEqualTo(new VersionPruning(2, true));
    assertThat(pruning("aws", PLUGIN + "custom: { prune: { number: 2 } }")).isNull();
    assertThat(pruning("aws", PLUGIN + "custom: { prune: { automatic: true } }")).isNull();
  }

  @Test
  void settingsOfAPluginThatIsNotListedDoNotCount() {
    assertThat(pruning("aws", "custom: { prune: { automatic: true, number: 2 } }")).isNull();
  }

  private static @Nullable VersionPruning pruning(String provider, String rest) {
    String yaml = "service: notes\nprovider: " + provider + "\n" + rest;
    LoadResult result = new ProjectBinder().bind(TestProject.of(yaml));
    assertThat(result).isInstanceOf(LoadResult.Loaded.class);
    return ((LoadResult.Loaded) result).service().provider().pruning();
  }
}
