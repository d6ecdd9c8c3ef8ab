package dev.tradewind.aws.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.ProjectFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PruneSettingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'provider':{'pruneFunctionVersions':true}}|10 with layers",
        "{'provider':{'pruneFunctionVersions':{'number':3}}}|3 with layers",
        "{'provider':{'pruneFunctionVersions':false}}|nothing",
        "{}|nothing",
        "{'custom':{'prune':{'automatic':true,'number':4}}}|4",
        "{'custom':{'prune':{'automatic':true,'number':4,'includeLayers':true}}}|4 with layers",
        "{'custom':{'prune':{'number':4}}}|nothing",
        "{'custom':{'prune':{'automatic':true,'number':0}}}|nothing"
      })
  void saysWhatIsPrunedAfterADeployment(String project, String expected) {
    assertThat(
            PruneSetting.afterDeploy(ProjectFixture.of(project).service())
                .map(request -> request.keep() + (request.layers() ? " with layers" : ""))
                .orElse("nothing"))
        .isEqualTo(expected);
  }
}
