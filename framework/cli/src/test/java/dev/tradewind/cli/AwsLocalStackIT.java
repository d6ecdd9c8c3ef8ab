package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The life of a service with a REST API on a second emulator of AWS, so that Tradewind does not
 * grow to fit the first alone.
 */
class AwsLocalStackIT {

  private static final Pattern REST_API = Pattern.compile("https://([a-z0-9]+)\\.execute-api\\.");

  @TempDir Path folder;

  private String stage;
  private AwsProject rest;

  @BeforeEach
  void copyTheProject() throws Exception {
    stage = AwsCloud.newStage();
    rest = AwsProject.copy(AwsCloud.localStack(), "aws-rest", folder, "--stage", stage);
  }

  @AfterEach
  void leaveNothing() throws Exception {
    rest.run("remove");
  }

  @Test
  void aServiceIsDeployedCalledChangedRolledBackAndRemoved() throws Exception {
    Mapping first = rest.json("deploy");
    Mapping outputs = first.mapping("outputs").orElseThrow();
    String api = restApi(outputs);
    assertThat(hello(api)).isEqualTo("hello anna");

    assertThat(rest.tradewind("deploy").out()).startsWith("No changes to deploy.");

    rest.edit("src/hello.js", "hello ${", "good day, ${");
    ProcessOutput changed = rest.tradewind("deploy", "--verbose");
    assertThat(changed.err()).contains("uploaded hello.zip").doesNotContain("uploaded worker.zip");
    assertThat(hello(api)).isEqualTo("good day, anna");

    String event = "{\"pathParameters\":{\"name\":\"bo\"}}";
    assertThat(rest.tradewind("invoke", "-f", "hello", "-d", event).out()).contains("good day, bo");

    String queue = outputs.text("JobsUrl").orElseThrow();
    rest.call("sqs", "Action=SendMessage&MessageBody=the-dishes&QueueUrl=" + queue);
    rest.awaitLog("worker", "worked on the-dishes");

    List<String> deployments = rest.deployments();
    assertThat(deployments).hasSize(2);
    rest.tradewind("rollback", "--timestamp", deployments.get(0));
    assertThat(hello(api)).isEqualTo("hello anna");

    assertThat(rest.json("remove").get("removed").orElseThrow().toString()).contains("true");
    assertThat(rest.tradewind("remove").out()).startsWith("Nothing to remove");
  }

  private String hello(String api) throws Exception {
    return rest.get(api, "/" + stage + "/hello/anna").body();
  }

  private static String restApi(Mapping outputs) {
    String url = outputs.text("ServiceEndpoint").orElseThrow();
    Matcher matcher = REST_API.matcher(url);
    assertThat(matcher.find()).as(url).isTrue();
    return matcher.group(1);
  }
}
