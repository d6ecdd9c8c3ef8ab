package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service in two regions, by one command. */
class AwsRegionsIT {

  private static final String[] BOTH = {"--target", "us", "--target", "eu"};

  @TempDir Path folder;

  @Test
  void bothRegionsAreDeployedToldOfAndRemoved() throws Exception {
    AwsProject project = AwsProject.copy("aws-regions", folder, BOTH);

    ProcessOutput deployed = project.tradewind("deploy");
    assertThat(deployed.err()).contains("us: Packag", "eu: Packag", "us: Creat", "eu: Creat");
    assertThat(deployed.out().indexOf("us-east-1"))
        .isNotNegative()
        .isLessThan(deployed.out().indexOf("eu-west-1"));

    assertThat(project.tradewind("diff").out()).containsSubsequence("target  us", "target  eu");

    assertThat(targets(project.json("info"))).containsExactly("us", "eu");
    Mapping removed = project.json("remove");
    assertThat(targets(removed)).containsExactly("us", "eu");
    assertThat(project.tradewind("remove").out())
        .contains("not deployed on us", "not deployed on eu");
  }

  private static List<String> targets(Mapping results) {
    return results.sequence("results").orElseThrow().items().stream()
        .map(item -> item.asMapping().orElseThrow().text("target").orElseThrow())
        .toList();
  }
}
