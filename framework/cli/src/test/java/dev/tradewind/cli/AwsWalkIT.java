package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a service on AWS, as docs/aws.md walks through it. */
class AwsWalkIT {

  @TempDir Path folder;

  private AwsProject walk;

  @BeforeEach
  void copyTheProject() throws Exception {
    walk = AwsProject.copy("aws-walk", folder, "--stage", AwsCloud.newStage());
  }

  @AfterEach
  void leaveNothing() throws Exception {
    walk.run("remove");
  }

  @Test
  void aServiceIsDeployedChangedRolledBackAndRemoved() throws Exception {
    Mapping first = walk.json("deploy");
    String api = first.mapping("outputs").orElseThrow().text("HttpApiId").orElseThrow();
    assertThat(walk.get(api, "/hello/anna").body()).isEqualTo("hello anna");

    ProcessOutput same = walk.tradewind("deploy");
    assertThat(same.out()).startsWith("No changes to deploy.");
    assertThat(same.err()).doesNotContain("Upload", "Updat");

    walk.edit("src/hello.js", "hello ${", "good day, ${");
    assertThat(changes(walk.json("diff"))).contains("change HelloLambdaFunction");
    ProcessOutput changed = walk.tradewind("deploy", "--verbose");
    assertThat(changed.err()).contains("uploaded hello.zip").doesNotContain("uploaded worker.zip");
    assertThat(walk.get(api, "/hello/anna").body()).isEqualTo("good day, anna");

    Files.writeString(
        walk.file("serverless.yml"),
        Files.readString(walk.file("queue.yml")),
        StandardOpenOption.APPEND);
    assertThat(changes(walk.json("diff")))
        .contains("add Jobs", "add WorkerEventSourceMappingSQSJobs");
    Mapping withQueue = walk.json("deploy");
    String queue = withQueue.mapping("outputs").orElseThrow().text("JobsUrl").orElseThrow();
    walk.call("sqs", "Action=SendMessage&MessageBody=the-dishes&QueueUrl=" + queue);
    walk.awaitLog("worker", "worked on the-dishes");

    List<String> deployments = walk.deployments();
    assertThat(deployments).hasSize(3);
    walk.tradewind("rollback", "--timestamp", deployments.get(1));
    assertThat(walk.json("info").mapping("outputs").orElseThrow().text("JobsUrl")).isEmpty();
    assertThat(walk.get(api, "/hello/anna").body()).isEqualTo("good day, anna");

    assertThat(walk.json("remove").get("removed").orElseThrow().toString()).contains("true");
    assertThat(walk.tradewind("remove").out())
        .startsWith("Nothing to remove")
        .contains("(stack ", " in ");
  }

  private static List<String> changes(Mapping diff) {
    return diff.sequence("changes").orElseThrow().items().stream()
        .map(item -> item.asMapping().orElseThrow())
        .map(it -> it.text("action").orElseThrow() + " " + it.text("resource").orElseThrow())
        .toList();
  }
}
