package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Portable resources on AWS: they are made, functions learn where, and are called by them. */
class AwsInfraIT {

  @TempDir Path folder;
  private AwsProject project;

  @BeforeEach
  void copyTheProject() throws Exception {
    project = AwsProject.copy("aws-infra", folder, "--stage", AwsCloud.newStage());
  }

  @AfterEach
  void leaveNothing() throws Exception {
    project.run("remove");
  }

  @Test
  void functionsKnowTheResourcesAndAreCalledByThem() throws Exception {
    Mapping deployed = project.json("deploy");
    String api = deployed.mapping("outputs").orElseThrow().text("HttpApiId").orElseThrow();

    Mapping addresses =
        JsonReader.read(project.get(api, "/addresses").body(), "addresses")
            .asMapping()
            .orElseThrow();
    assertThat(address(addresses, "ORDERS_QUEUE")).startsWith("http").contains("OrdersQueue");
    assertThat(address(addresses, "ALERTS_TOPIC")).startsWith("arn:").contains("AlertsTopic");
    assertThat(address(addresses, "UPLOADS_BUCKET"))
        .startsWith("infra-")
        .endsWith("-us-east-1")
        .contains("-uploads-");
    assertThat(address(addresses, "NOTES_TABLE")).contains("NotesTable");
    assertThat(address(addresses, "API_KEY_SECRET")).contains("ApiKeySecret");
    assertThat(address(addresses, "TRADEWIND_TARGET")).isEqualTo("aws");

    project.call(
        "sqs",
        "Action=SendMessage&MessageBody=the-dishes&QueueUrl=" + address(addresses, "ORDERS_QUEUE"));
    project.call(
        "sns", "Action=Publish&Message=the-door&TopicArn=" + address(addresses, "ALERTS_TOPIC"));
    project.awaitLog("worker", "worked on the-dishes");
    project.awaitLog("worker", "worked on the-door");

    assertThat(project.tradewind("deploy").out()).startsWith("No changes to deploy.");
  }

  private static String address(Mapping addresses, String name) {
    return addresses.text(name).orElse("");
  }
}
