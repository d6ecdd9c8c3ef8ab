package dev.tradewind.aws.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.Service;
import dev.tradewind.spi.operation.PruneRequest;
import dev.tradewind.spi.operation.PruneResult;
import dev.tradewind.spi.operation.PruneResult.Pruned;
import dev.tradewind.spi.progress.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

class SpareVersionsTest {

  private final Service service =
      ProjectFixture.of(
              "{'service':'svc','functions':{'one':{},'two':{},"
                  + "'long':{'durableConfig':{'executionTimeout':60}}},"
                  + "'layers':{'lib':{'path':'lib','name':'shared-lib'}}}")
          .service();

  private final FakeVersions versions = new FakeVersions();

  private static final class FakeVersions implements Versions {

    final Map<String, List<String>> functions = new HashMap<>();
    final Map<String, Set<String>> aliases = new HashMap<>();
    final Set<String> replicated = new HashSet<>();
    final List<String> deleted = new ArrayList<>();
    List<Long> layer = List.of();

    @Override
    public List<FunctionConfiguration> ofFunction(String name) {
      return functions.getOrDefault(name, List.of()).stream()
          .map(version -> FunctionConfiguration.builder().version(version).build())
          .toList();
    }

    @Override
    public Map<String, Set<String>> aliases(String functionName) {
      return aliases;
    }

    @Override
    public List<Long> ofLayer(String name) {
      return name.equals("shared-lib") ? layer : List.of();
    }

    @Override
    public boolean deleteFunctionVersion(String name, String version) {
      return !replicated.contains(version) && deleted.add(name + ":" + version);
    }

    @Override
    public void deleteLayerVersion(String name, long version) {
      deleted.add(name + ":" + version);
    }
  }

  private PruneResult prune(@Nullable String function, int keep, boolean layers, boolean dryRun) {
    return new SpareVersions(
            versions, new PruneRequest(service, function, keep, layers, dryRun), Progress.silent())
        .run();
  }

  @Test
  void theNewestStayByNumberAndNotByText() {
    versions.functions.put("svc-dev-one", List.of("$LATEST", "8", "9", "10", "11"));

    prune(null, 2, false, false);

    assertThat(versions.deleted).containsExactly("svc-dev-one:8", "svc-dev-one:9");
  }

  @Test
  void versionsOfAliasesStayBesidesAlsoThoseThatGetAPartOfTheCalls() {
    versions.functions.put("svc-dev-one", List.of("$LATEST", "1", "2", "3", "4", "5"));
    versions.aliases.put("live", Set.of("1", "3"));

    prune(null, 1, false, false);

    assertThat(versions.deleted).containsExactly("svc-dev-one:2", "svc-dev-one:4");
  }

  @Test
  void aDryRunDeletesNothing() {
    versions.functions.put("svc-dev-one", List.of("$LATEST", "1", "2"));
    versions.layer = List.of(2L, 1L);

    assertThat(prune(null, 1, true, true).pruned()).hasSize(2);
    assertThat(versions.deleted).isEmpty();
  }

  @Test
  void onlyTheFunctionThatIsNamedIsPruned() {
    Stream.of("svc-dev-one", "svc-dev-two")
        .forEach(name -> versions.functions.put(name, List.of("$LATEST", "1", "2")));

    assertThat(prune("two", 1, false, false).pruned())
        .containsExactly(new Pruned(PruneResult.Kind.FUNCTION, "two", "1"));
  }

  @Test
  void layersArePrunedByTheirDeployedNameWhenAskedFor() {
    versions.layer = List.of(3L, 2L, 1L);

    prune(null, 1, false, false);
    assertThat(versions.deleted).isEmpty();

    prune(null, 1, true, false);
    assertThat(versions.deleted).containsExactly("shared-lib:1", "shared-lib:2");
  }

  @Test
  void versionsOfDurableFunctionsStay() {
    versions.functions.put("svc-dev-long", List.of("$LATEST", "1", "2"));

    assertThat(prune(null, 1, false, false).pruned()).isEmpty();
  }

  @Test
  void aVersionWithReplicasIsAWarning() {
    versions.functions.put("svc-dev-one", List.of("$LATEST", "1", "2", "3"));
    versions.replicated.add("1");

    PruneResult result = prune(null, 1, false, false);

    assertThat(result.pruned()).extracting(Pruned::version).containsExactly("2");
    assertThat(result.diagnostics().getFirst().summary()).contains("version 1 of `one`");
  }
}
