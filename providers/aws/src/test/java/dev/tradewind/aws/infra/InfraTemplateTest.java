package dev.tradewind.aws.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.aws.compile.ResourceOrigins;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What portable resources, events and access become. The project uses every setting. */
class InfraTemplateTest {

  private static final Path PROJECT =
      Path.of("src/test/resources/dev/tradewind/aws/cases-of-our-own/infra");

  private ProjectFixture project;
  private CompiledService compiled;

  @BeforeEach
  void compile() throws Exception {
    project = ProjectFixture.read(PROJECT);
    compiled = project.compileAll();
  }

  @Test
  void everySettingHasItsProperty() throws Exception {
    Mapping expected =
        JsonReader.read(Files.readString(PROJECT.resolve("expected.json")), "expected.json")
            .asMapping()
            .orElseThrow();

    for (String id : expected.keys()) {
      assertThat(compiled.template().at("Resources", id).map(JsonWriter::pretty).orElse("none"))
          .as(id)
          .isEqualTo(JsonWriter.pretty(expected.get(id).orElseThrow()));
    }
  }

  @Test
  void theFunctionKnowsTheAddressesAndKeepsItsOwnVariables() {
    assertThat(
            compiled
                .template()
                .at("Resources", "WorkerLambdaFunction", "Properties", "Environment", "Variables")
                .map(ProjectFixture::json))
        .contains(
            "{'ORDERS_QUEUE':{'Ref':'OrdersQueue'},'ALERTS_TOPIC':{'Ref':'AlertsTopic'},"
                + "'UPLOADS_BUCKET':{'Fn::Sub':"
                + "'notes-dev-uploads-${AWS::AccountId}-${AWS::Region}'},"
                + "'NOTES_TABLE':'mine','API_KEY_SECRET':{'Ref':'ApiKeySecret'},"
                + "'MAILER_FUNCTION':'notes-dev-mailer','TRADEWIND_TARGET':'aws'}");
  }

  @Test
  void nothingIsOpenedThatIsNotAskedFor() {
    assertThat(compiled.template().mapping("Resources").orElseThrow().keys())
        .contains("SiteBucketPolicy", "WorkerIamRoleLambdaExecution")
        .doesNotContain("UploadsBucketPolicy", "MailerIamRoleLambdaExecution");
  }

  @Test
  void theProvidersRightsAreInheritedUnlessTheFunctionSaysOtherwise() {
    assertThat(role("", "'iam':{'inheritStatements':false},")).doesNotContain("'arn:p'", "s3:All");
    assertThat(role("", "")).containsOnlyOnce("'arn:p'").contains("s3:All");
    assertThat(role("'mode':'perFunction',", "")).containsOnlyOnce("'arn:p'").contains("s3:All");
  }

  private static String role(String mode, String iam) {
    return ProjectFixture.resource(
        ProjectFixture.of(
                "{'provider':{'iam':{'role':{"
                    + mode
                    + "'managedPolicies':['arn:p'],'statements':[{'Effect':'Allow',"
                    + "'Action':['s3:All'],'Resource':'*'}]}}},"
                    + "'infra':{'queues':{'q':{}}},'functions':{'f':{"
                    + iam
                    + "'access':{'q':['send']}}}}")
            .compileAll(),
        "FIamRoleLambdaExecution");
  }

  @Test
  void nothingIsWrongWithIt() {
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(InfraRules.check(project.service())).isEmpty();
  }

  @Test
  void resourcesStandWhereTheyAreDeclared() {
    SourceRange place =
        new ResourceOrigins(project.service())
            .of(compiled.template())
            .get("OrdersQueueDeadLetters");

    assertThat(Objects.requireNonNull(place).toString()).startsWith("serverless.json:15:");
  }

  @Test
  void aServiceWithoutThemStaysTheSame() {
    var plain = ProjectFixture.of("{'functions':{'f':{'events':[{'sqs':'arn:x'}]}}}").service();

    assertThat(PortableService.onAws(plain)).isSameAs(plain);
  }
}
