package dev.tradewind.engine;

import static dev.tradewind.engine.ProjectFolder.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.config.Extent;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.spi.Plugin;
import dev.tradewind.spi.VariableSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectsTest {

  private static final String PROJECT =
      """
      service: shop
      provider:
        name: aws
        runtime: nodejs22.x
        region: eu-west-1
        stage: qa
      custom:
        region: ${aws:region}
        run: ${sls:instanceId}
      targets:
        us: { name: aws, region: us-east-1 }
        google: { region: europe-west1 }
        local: {}
      functions:
        a: { handler: a.main }
      """;

  @TempDir private Path directory;

  private static String region(TargetedService opened) {
    return opened.service().custom().text("region").orElseThrow();
  }

  private static List<String> names(List<TargetedService> opened) {
    return opened.stream().map(o -> o.service().target().name()).toList();
  }

  @Test
  void withoutANameTheDefaultTargetIsOpened() throws Exception {
    List<TargetedService> opened = new ProjectFolder(directory, PROJECT).opened();

    assertThat(names(opened)).containsExactly("aws");
    assertThat(region(opened.getFirst())).isEqualTo("eu-west-1");
    assertThat(opened.getFirst().service().stage()).isEqualTo("qa");
  }

  @Test
  void variablesSeeTheRegionOfTheirTarget() throws Exception {
    List<TargetedService> opened = new ProjectFolder(directory, PROJECT).opened("us", "aws");

    assertThat(names(opened)).containsExactly("us", "aws");
    assertThat(opened).extracting(ProjectsTest::region).containsExactly("us-east-1", "eu-west-1");
    assertThat(opened.getFirst().service().provider().region()).isEqualTo("us-east-1");
  }

  @Test
  void allAreTheDefaultTargetAndThoseOfTheFile() throws Exception {
    List<TargetedService> opened = new ProjectFolder(directory, PROJECT).opened("all");

    assertThat(names(opened)).containsExactly("aws", "us", "google", "local");
    assertThat(opened)
        .extracting(ProjectsTest::region)
        .containsExactly("eu-west-1", "us-east-1", "eu-west-1", "eu-west-1");
    assertThat(opened)
        .extracting(o -> o.service().provider().region())
        .containsExactly("eu-west-1", "us-east-1", "europe-west1", "eu-west-1");
  }

  @Test
  void theRegionOfTheCommandCountsForEveryTargetOfTheOwnCloud() throws Exception {
    List<TargetedService> opened =
        ProjectFolder.done(
            new ProjectFolder(directory, PROJECT)
                .open(Map.of("region", "eu-north-1"), "aws", "us", "google"));

    assertThat(opened)
        .extracting(ProjectsTest::region)
        .containsExactly("eu-north-1", "eu-north-1", "eu-west-1");
  }

  @Test
  void resolvingSeesTheTargetToo() throws Exception {
    ProjectFolder folder = new ProjectFolder(directory, PROJECT);

    assertThat(
            ProjectFolder.done(folder.projects().resolve(folder.request(Map.of(), "us")))
                .document()
                .at("custom", "region"))
        .get()
        .satisfies(node -> assertThat(node.asText()).contains("us-east-1"));
  }

  @Test
  void everyTargetOfARunHasTheSameInstanceId() throws Exception {
    assertThat(
            new ProjectFolder(directory, PROJECT)
                .opened("all").stream()
                    .map(TargetedService::service)
                    .flatMap(s -> Stream.of(s.custom().text("run").orElseThrow(), s.instanceId()))
                    .distinct())
        .hasSize(1);
  }

  @Test
  void aTargetIsOpenedOnceHoweverOftenItIsNamed() throws Exception {
    assertThat(names(new ProjectFolder(directory, PROJECT).opened("us", "us")))
        .containsExactly("us");
  }

  @Test
  void anUnknownTargetIsRefused() throws Exception {
    Result<?> result = new ProjectFolder(directory, PROJECT).open("aws", "mars");

    assertThat(result).isInstanceOf(Result.Failed.class);
    assertThat(codes(result)).containsExactly("unknown-target");
  }

  @Test
  void oneFailingTargetFailsAllAndWhatIsWrongIsToldOnce() throws Exception {
    Diagnostic wrong = Diagnostic.error("no-good", "no good", "", null);
    Result<?> result =
        new ProjectFolder(directory, PROJECT)
            .providers(new FakeProvider("google").finding(wrong), new FakeProvider("aws"))
            .open("aws", "google", "us");

    assertThat(result).isInstanceOf(Result.Failed.class);
    assertThat(result.diagnostics()).containsExactly(wrong);
  }

  @Test
  void theSameWarningOfSeveralTargetsIsToldOnce() throws Exception {
    Diagnostic odd = Diagnostic.warning("odd", "odd", "", null);
    Result<?> result =
        new ProjectFolder(directory, PROJECT)
            .providers(new FakeProvider("aws").finding(odd))
            .open("aws", "us");

    assertThat(result).isInstanceOf(Result.Done.class);
    assertThat(result.diagnostics()).containsExactly(odd);
  }

  @Test
  void aFileThatCannotBeResolvedFails() throws Exception {
    Result<?> result = new ProjectFolder(directory, "service: ${self:no}").open("all");

    assertThat(result).isInstanceOf(Result.Failed.class);
    assertThat(result.diagnostics()).isNotEmpty();
  }

  private static final String FAULTY =
      """
      service: shop
      provider:
        name: aws
        stage: qa
        stackName: "the-${self:custom.word}"
        stackTags: { owner: "${self:custom.gone}" }
      custom:
        word: shop
      functions:
        a: { handler: a.main, memorySize: much, timeout: "${env:GONE}", environment: { A: "${env:GONE}" } }
      """;

  @Test
  void onWhatIsDeployedMistakesElsewhereAreWarnings() throws Exception {
    Result<List<TargetedService>> result =
        new ProjectFolder(directory, FAULTY)
            .extent(Extent.DEPLOYED)
            .providers(
                new FakeProvider("aws")
                    .finding(Diagnostic.error("no-good", "no good", "", null))
                    .finding(Diagnostic.warning("odd", "told when it was deployed", "", null)))
            .open();

    Service service = ProjectFolder.done(result).getFirst().service();
    assertThat(service.provider().settings().text("stackName")).contains("the-shop");
    assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
    assertThat(codes(result))
        .containsExactlyInAnyOrder(
            "variable-without-value",
            "variable-without-value",
            "variable-without-value",
            "wrong-type",
            "no-good");
  }

  @ParameterizedTest
  @CsvSource({
    "stage: qa, 'stage: \"${env:GONE}\"'",
    "stage: qa, 'stage: \"q a\"'",
    "word: shop, 'word: \"${env:GONE}\"'",
    "service: shop, 'service: { name: shop }'",
    "name: aws, name: awz",
    "handler: a.main, 'name: \"${env:GONE}\"'",
    "provider:, 'useDotenv: \"${env:GONE}\"\nprovider:'",
    "service: shop, 'service: shop\ntargets: \"${env:GONE}\"'"
  })
  void onWhatIsDeployedMistakesInWhatThatIsStayErrors(String written, String wrong)
      throws Exception {
    Result<?> result =
        new ProjectFolder(directory, FAULTY.replace(written, wrong.replace("\\n", "\n")))
            .extent(Extent.DEPLOYED)
            .open();

    assertThat(result).isInstanceOf(Result.Failed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "stage: qa, 'stagee: qa'",
    "stage: qa, 'stage: qa\n  iam: { deploymentRoel: \"arn:aws:iam::123456789012:role/r\" }'",
    "stage: qa, 'stage: qa\n  deploymentBucket: { nmae: mine }'",
    "service: shop, 'service: shop\nusedotenv: true'",
    "service: shop, 'service: shop\ntargets: { us: { name: aws, regoin: us-east-1 } }'",
    "handler: a.main, 'handler: a.main, nmae: other'",
    "functions:, 'functions:\n  b: { handler: a.main, nmae: other }'"
  })
  void anUnknownKeyBesideWhatSaysWhereItIsStaysAnError(String written, String mistyped)
      throws Exception {
    Result<?> result =
        new ProjectFolder(directory, FAULTY.replace(written, mistyped))
            .extent(Extent.DEPLOYED)
            .open();

    assertThat(result.diagnostics().stream().filter(Diagnostic::isError))
        .extracting(Diagnostic::code)
        .containsExactly("unknown-property");
  }

  @ParameterizedTest
  @CsvSource({
    "stage: qa, 'stage: \"${gs:bucket/stage, ''dev''}\"'",
    "stage: qa, 'stage: \"${gs:bucket/stage}\"'",
    "word: shop, 'word: \"${gs:bucket/word, ''shop''}\"'",
    "word: shop, 'word: \"${self:custom.a.b}\"\n  a: { b: \"${gs:b/a, ''b''}\" }'",
    "handler: a.main, 'handler: a.main, name: \"${gs:bucket/name, ''shop-dev-a''}\"'",
    "service: shop, 'service: shop\ntargets: { us: { region: \"${gs:b/r, ''us''}\" } }'"
  })
  void aFallbackDoesNotDecideWhatIsDeployedWhereDeployingRefusesIt(String written, String asked)
      throws Exception {
    Result<?> result =
        new ProjectFolder(directory, FAULTY.replace(written, asked)).extent(Extent.DEPLOYED).open();

    assertThat(result).isInstanceOf(Result.Failed.class);
    assertThat(result.diagnostics().stream().filter(Diagnostic::isError))
        .extracting(Diagnostic::code)
        .contains("variable-source-unavailable");
  }

  @Test
  void aFallbackMayStandElsewhereAndForAnotherCloud() throws Exception {
    String elsewhere = FAULTY.replace("${env:GONE}", "${gs:bucket/t, 5}");
    assertThat(new ProjectFolder(directory, elsewhere).extent(Extent.DEPLOYED).open())
        .isInstanceOf(Result.Done.class);

    String stage = FAULTY.replace("stage: qa", "stage: \"${gs:bucket/stage, 'dev'}\"");
    Result<?> here = new ProjectFolder(directory, stage).extent(Extent.DEPLOYED).open("local");
    assertThat(here).isInstanceOf(Result.Done.class);
    assertThat(codes(here)).contains("variable-source-unavailable");
  }

  @Test
  void aStageOfTheCommandMakesUpForOneThatHasNoValue() throws Exception {
    String faulty = FAULTY.replace("stage: qa", "stage: \"${env:GONE}\"");
    Result<List<TargetedService>> result =
        new ProjectFolder(directory, faulty).extent(Extent.DEPLOYED).open(Map.of("stage", "prod"));

    assertThat(ProjectFolder.done(result).getFirst().service().stage()).isEqualTo("prod");
  }

  @Test
  void settingsOfTheStackMustBeRightForWhatChangesTheStack() throws Exception {
    assertThat(new ProjectFolder(directory, FAULTY).extent(Extent.STACK).open())
        .isInstanceOf(Result.Failed.class);
    assertThat(
            new ProjectFolder(directory, FAULTY.replace("self:custom.gone", "self:custom.word"))
                .extent(Extent.STACK)
                .open())
        .isInstanceOf(Result.Done.class);
  }

  @Test
  void providersBringSourcesThatAreAskedOnceForARegion() throws Exception {
    List<VariableSource.Request> requests = new ArrayList<>();
    VariableSource ssm =
        new FakeProvider.Recording(
            "ssm", requests, r -> new Scalar.Text(r.region(), SourceRange.none("ssm")));
    ProjectFolder folder =
        new ProjectFolder(directory, PROJECT.replace("${aws:region}", "${ssm:/where}"))
            .providers(FakeProvider.plain("local"), new FakeProvider("aws").bringing(ssm));

    assertThat(folder.opened("all"))
        .extracting(ProjectsTest::region)
        .containsExactly("eu-west-1", "us-east-1", "eu-west-1", "eu-west-1");
    Map<String, String> options = Map.of();
    assertThat(requests)
        .containsExactly(
            new VariableSource.Request(List.of(), "/where", "qa", "eu-west-1", null, options),
            new VariableSource.Request(List.of(), "/where", "qa", "us-east-1", null, options));
  }

  @Test
  void theSourceOfAPluginWinsOverThatOfAProvider() throws Exception {
    Plugin plugin =
        new Plugin() {
          @Override
          public String name() {
            return "vault";
          }

          @Override
          public List<VariableSource> variableSources() {
            return List.of(source("ssm", "plugin"));
          }
        };
    Service service =
        new ProjectFolder(directory, PROJECT.replace("${aws:region}", "${ssm:/where}"))
            .providers(new FakeProvider("aws").bringing(source("ssm", "provider")))
            .plugins(plugin)
            .service();

    assertThat(service.custom().text("region")).contains("plugin");
  }

  private static VariableSource source(String name, String value) {
    return new FakeProvider.Recording(
        name, new ArrayList<>(), r -> new Scalar.Text(value, SourceRange.none(name)));
  }
}
