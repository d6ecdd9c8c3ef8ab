package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service that osls has deployed is deployed by Tradewind, and by osls again, on an emulator:
 * what there is stays what it is.
 */
class AwsTakeOverIT {

  /** A new one is made of every change; those of functions are kept by their deletion policy. */
  private static final Set<String> MADE_ANEW =
      Set.of(
          "AWS::Lambda::Version", "AWS::ApiGateway::Deployment", "AWS::ApiGatewayV2::Deployment");

  @TempDir Path folder;

  @Test
  void nothingIsReplacedOrRemovedWhenTheToolChanges() throws Exception {
    Osls osls = Osls.installed();
    AwsProject project = AwsProject.copy("aws-take-over", folder, "--stage", "over");
    AwsAccount account = new AwsAccount(project.endpoint());
    osls.deploy(project.directory(), project.environment(), "--stage", "over");
    Map<String, String> before = lasting(account);
    assertThat(before).hasSizeGreaterThan(10);

    Mapping plan = project.json("diff");
    assertThat(plan.sequence("changes").orElseThrow().items()).isEmpty();
    project.tradewind("deploy");
    assertThat(lasting(account)).isEqualTo(before);
    assertThat(account.invoke("taken-over-hello")).contains("hello of one");

    project.edit("src/hello.js", "of one", "of two");
    project.tradewind("deploy");
    assertThat(lasting(account)).isEqualTo(before);
    assertThat(account.invoke("taken-over-hello")).contains("hello of two");

    project.edit("src/hello.js", "of two", "of three");
    osls.deploy(project.directory(), project.environment(), "--stage", "over");
    assertThat(lasting(account)).isEqualTo(before);
    assertThat(account.invoke("taken-over-hello")).contains("hello of three");

    project.tradewind("remove");
    assertThat(account.stacks("taken-over")).isEmpty();
  }

  /** Type and physical id by logical id, of resources that are not made anew. */
  private static Map<String, String> lasting(AwsAccount account) throws Exception {
    Map<String, String> resources = new TreeMap<>(account.resources("taken-over"));
    resources.values().removeIf(it -> MADE_ANEW.contains(it.substring(0, it.indexOf(' '))));
    return resources;
  }
}
