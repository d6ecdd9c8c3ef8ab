package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that nobody has confirmed are not made, by either way of updating a stack. */
class AwsConfirmIT {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"changesets", "direct"})
  void whatIsDeclinedIsNotDoneAndWhatIsLostIsTold(String method) throws Exception {
    AwsProject project = AwsProject.copy("aws-confirm", folder, "--stage", method);
    AwsAccount account = new AwsAccount(project.endpoint());
    String stack = "confirm-" + method;
    project.edit("serverless.yml", "deploymentMethod: changesets", "deploymentMethod: " + method);
    project.tradewind("deploy");
    Map<String, String> before = account.resources(stack);
    int objects = account.objects(account.buckets(stack).getFirst()).size();

    project.edit("serverless.yml", "    Jobs: {", "    Others: {");
    ProcessOutput declined = project.run("deploy", "--confirm");
    assertThat(declined.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(declined.err())
        .contains("- remove   Jobs", "its data is lost", "Nobody can be asked", "changes-declined");
    assertThat(account.resources(stack)).isEqualTo(before);
    assertThat(account.changeSets(stack)).isEmpty();
    assertThat(account.objects(account.buckets(stack).getFirst())).hasSize(objects);

    assertThat(project.tradewind("deploy").err()).contains("warning: Jobs loses its data");
    assertThat(account.queues(stack)).hasSize(1).first().asString().contains("Others");

    String first = project.deployments().getFirst();
    ProcessOutput back = project.run("rollback", "--timestamp", first, "--confirm");
    assertThat(back.err()).contains("- remove   Others", "changes-declined");
    assertThat(account.queues(stack)).first().asString().contains("Others");
    assertThat(project.tradewind("rollback", "--timestamp", first, "--yes").err())
        .doesNotContain("its data");
    assertThat(account.queues(stack)).hasSize(1).first().asString().contains("Jobs");
    project.tradewind("remove");
  }
}
