package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Variables from stores of AWS, and that what is secret in them is never shown. */
class AwsVariablesIT {

  private static final List<String> SECRETS =
      List.of("hunter2-secure", "db-p4ssword", "env-t0ken", "param-t0ken");

  @TempDir Path folder;
  private AwsProject project;

  @BeforeEach
  void fillTheStores() throws Exception {
    project =
        AwsProject.copy("aws-variables", folder, "--param", "token=param-t0ken")
            .with("TW_TOKEN", "env-t0ken");
    parameter("/tw-vars/dev/text", "String", "plain");
    parameter("/tw-vars/list", "StringList", "a,b");
    parameter("/tw-vars/password", "SecureString", "hunter2-secure");
    // A reference to Secrets Manager is answered as a SecureString too; the emulator has none.
    parameter(
        "/tw-vars/database",
        "SecureString",
        "{\\\"password\\\":\\\"db-p4ssword\\\",\\\"port\\\":5432}");
    if (!project
        .call("cloudformation", "Action=ListStacks&Version=2010-05-15")
        .contains("tw-vars-shared")) {
      project.put("/tw-vars-files", "");
      project.put("/tw-vars-files/texts/a.txt", "from a bucket");
      project.call(
          "cloudformation",
          "Action=CreateStack&StackName=tw-vars-shared&TemplateBody="
              + URLEncoder.encode(
                  """
                  {"Resources":{"Q":{"Type":"AWS::SQS::Queue"}},
                   "Outputs":{"Greeting":{"Value":"from a stack"}}}
                  """,
                  StandardCharsets.UTF_8));
    }
  }

  private void parameter(String name, String type, String value) throws Exception {
    project.callJson(
        "ssm",
        "AmazonSSM.PutParameter",
        "{\"Name\":\"%s\",\"Type\":\"%s\",\"Value\":\"%s\",\"Overwrite\":true}"
            .formatted(name, type, value));
  }

  @Test
  void everySourceGivesItsValues() throws Exception {
    Mapping custom = project.json("print", "--path", "custom").mapping("value").orElseThrow();
    assertThat(custom.text("account")).hasValueSatisfying(id -> assertThat(id).matches("\\d{12}"));
    assertThat(custom.text("output")).contains("from a stack");
    assertThat(custom.text("noOutput")).contains("no output");
    assertThat(custom.text("noStack")).contains("no stack");
    assertThat(custom.text("object")).contains("from a bucket");
    assertThat(custom.text("noObject")).contains("no object");
    assertThat(custom.text("text")).contains("plain");
    assertThat(custom.sequence("list").orElseThrow().items()).hasSize(2);
    assertThat(custom.text("rawList")).contains("a,b");
    assertThat(custom.text("none")).contains("no parameter");
    assertThat(custom.text("password")).contains("***");
    assertThat(custom.mapping("database").orElseThrow().text("password")).contains("***");
    assertThat(custom.mapping("database").orElseThrow().get("port").orElseThrow().toString())
        .contains("5432");
  }

  @Test
  void secretsAreInTheTemplateAndNeverInWhatIsShown() throws Exception {
    List<String[]> commands =
        List.of(
            new String[] {"print"},
            new String[] {"print", "--format", "json"},
            new String[] {"validate", "--verbose", "--debug"},
            new String[] {"package", "--verbose", "--debug"},
            new String[] {"deploy", "--verbose", "--debug"},
            new String[] {"diff", "--verbose", "--debug", "--json"},
            new String[] {"info", "--verbose", "--json"},
            new String[] {"remove", "--verbose", "--debug"});
    for (String[] command : commands) {
      ProcessOutput output = project.tradewind(command);
      assertThat(output.out() + output.err()).isNotEmpty().doesNotContain(SECRETS);
    }
    assertThat(project.tradewind("print").out()).contains("PASSWORD: '***'", "Bearer ***");
    String template =
        Files.readString(project.file(".serverless/cloudformation-template-update-stack.json"));
    assertThat(template).contains("hunter2-secure", "Bearer env-t0ken", "param-t0ken");
  }

  @Test
  void aServiceIsRemovedAfterItsParameterIsGone() throws Exception {
    project.tradewind("deploy");
    project.edit("serverless.yml", "${ssm:/tw-vars/none, 'no parameter'}", "${ssm:/tw-vars/none}");

    assertThat(project.run("package").exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    ProcessOutput removed = project.tradewind("remove");

    assertThat(removed.out()).startsWith("Removed ");
    assertThat(removed.err()).contains("warning: `${ssm:/tw-vars/none}` has no value");
  }

  @Test
  void aMessageDoesNotShowTheSecretThatIsWrong() throws Exception {
    project.edit(
        "serverless.yml",
        "${ssm:/tw-vars/none, 'no parameter'}",
        "${strToBool(${ssm:/tw-vars/password})}");
    ProcessOutput output = project.run("package", "--debug");
    assertThat(output.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(output.err()).contains("***").doesNotContain(SECRETS);
  }

  @Test
  void withoutCredentialsPrintingGoesOnAndPackagingFails() throws Exception {
    AwsProject nobody =
        project
            .without("AWS_ACCESS_KEY_ID")
            .without("AWS_SECRET_ACCESS_KEY")
            .with("AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString())
            .with("AWS_CONFIG_FILE", folder.resolve("none").toString());
    ProcessOutput printed = nobody.tradewind("print", "--path", "custom");
    assertThat(printed.out()).contains("${ssm:/tw-vars/list}", "no parameter");
    assertThat(printed.err()).contains("warning", "there are no AWS credentials", "--aws-profile");
    ProcessOutput packaged = nobody.run("package");
    assertThat(packaged.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(packaged.err()).contains("error", "there are no AWS credentials");
  }

  @Test
  void aProjectThatAsksNothingOfAwsLoadsNoClassOfItsSdk() throws Exception {
    Files.writeString(project.file("serverless.yml"), "service: x\nprovider: { name: aws }\n");
    Path log = folder.resolve("classes.log");
    ProcessOutput printed =
        new Launcher(folder, Map.of())
            .run(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                "-Xlog:class+load:file=" + log,
                "-cp",
                Launcher.ROOT.resolve("framework/cli/target/tradewind-cli.jar").toString(),
                "dev.tradewind.cli.Main",
                "print",
                "-C",
                project.file("").toString());
    assertThat(printed.out()).startsWith("service: x");
    assertThat(Files.readString(log))
        .contains("dev.tradewind.aws.AwsProvider ")
        .doesNotContain("software.amazon.awssdk");
  }
}
