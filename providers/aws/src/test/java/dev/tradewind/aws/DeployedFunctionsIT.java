package dev.tradewind.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.aws.live.CodeDownload;
import dev.tradewind.aws.live.LiveFunctions;
import dev.tradewind.aws.logs.FunctionLogs;
import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.aws.stack.Pause;
import dev.tradewind.aws.stack.StackWatch;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.packaging.Artifact;
import dev.tradewind.packaging.build.SystemCommands;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.CompileRequest;
import dev.tradewind.spi.operation.DeployFunctionRequest;
import dev.tradewind.spi.operation.DeployFunctionResult;
import dev.tradewind.spi.operation.Deployment;
import dev.tradewind.spi.operation.DeploymentInfo;
import dev.tradewind.spi.operation.FunctionVersions;
import dev.tradewind.spi.operation.FunctionVersions.Version;
import dev.tradewind.spi.operation.InvokeRequest;
import dev.tradewind.spi.operation.InvokeResult;
import dev.tradewind.spi.operation.LogLine;
import dev.tradewind.spi.operation.LogsRequest;
import dev.tradewind.spi.operation.PruneRequest;
import dev.tradewind.spi.operation.RollbackFunctionRequest;
import dev.tradewind.spi.progress.Progress;
import dev.tradewind.testkit.Programs;
import dev.tradewind.testkit.emulator.MiniStack;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** Commands on deployed functions, against an emulator. Each test has a function of its own. */
class DeployedFunctionsIT {

  private static final String BUCKET = "deployed-functions-it";

  private static final Map<String, String> PROPERTIES =
      Map.of("aws.accessKeyId", "test", "aws.secretAccessKey", "test");

  @TempDir static Path directory;

  private static AwsSessions sessions;
  private static AwsProvider provider;
  private static Service service;

  @BeforeAll
  static void deploy() throws Exception {
    Programs.require("node");
    MiniStack cloud = MiniStack.shared();
    PROPERTIES.forEach(System::setProperty);
    System.setProperty("aws.endpointUrl", cloud.endpoint().toString());
    sessions = new AwsSessions(cloud.environment());
    provider = new AwsProvider(InstantSource.system(), sessions, new SystemCommands());
    Files.writeString(directory.resolve("serverless.json"), "{}");
    zip("code.zip", "v1");
    ProjectFixture project = project("{'WORD':'one','TABLE':{'Ref':'Table'}}", 6);
    service = project.service();
    Deployment deployment =
        provider.compile(new CompileRequest(service, project.artifacts(), Map.of(), directory));
    String template = Files.readString(deployment.files().getFirst());
    Mapping parsed = ProjectFixture.parse(template);
    String key =
        parsed
            .at("Resources", "CalledLambdaFunction", "Properties", "Code", "S3Key")
            .flatMap(Node::asText)
            .orElseThrow();
    try (AwsSession session = sessions.open(service)) {
      session.s3().createBucket(request -> request.bucket(BUCKET));
      session
          .s3()
          .putObject(
              request -> request.bucket(BUCKET).key(key),
              RequestBody.fromFile(directory.resolve("code.zip")));
      String stack =
          session
              .cloudFormation()
              .createStack(
                  request ->
                      request
                          .stackName("deployed-dev")
                          .templateBody(template)
                          .capabilitiesWithStrings("CAPABILITY_NAMED_IAM"))
              .stackId();
      new StackWatch(session.cloudFormation(), Pause.real(), Progress.silent(), "s", stack).await();
    }
  }

  @AfterAll
  static void forget() {
    PROPERTIES.keySet().forEach(System::clearProperty);
    System.clearProperty("aws.endpointUrl");
  }

  private static ProjectFixture project(String environment, int timeout) {
    return ProjectFixture.of(
        """
        {'service':'deployed',
         'provider':{'name':'aws','runtime':'nodejs22.x','deploymentBucket':'%s','timeout':%d,
           'environment':%s},
         'package':{'artifact':'code.zip'},
         'functions':{
           'called':{'handler':'code.handle','url':true,'events':[{'httpApi':'GET /a/{id}'}]},
           'failing':{'handler':'code.fail'},
           'updated':{'handler':'code.handle'},
           'versioned':{'handler':'code.handle'},
           'pruned':{'handler':'code.handle'}},
         'resources':{'Resources':{'Table':{'Type':'AWS::DynamoDB::Table','Properties':{
           'BillingMode':'PAY_PER_REQUEST',
           'AttributeDefinitions':[{'AttributeName':'id','AttributeType':'S'}],
           'KeySchema':[{'AttributeName':'id','KeyType':'HASH'}]}}}}}
        """
            .formatted(BUCKET, timeout, environment),
        directory);
  }

  private static void zip(String name, String answer) throws IOException {
    try (OutputStream file = Files.newOutputStream(directory.resolve(name));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("code.js"));
      zip.write(
          """
          exports.handle = async (event) => {
            console.log('event', JSON.stringify(event));
            return { answer: '%s', word: process.env.WORD, event };
          };
          exports.fail = async () => { throw new Error('no luck'); };
          """
              .formatted(answer)
              .getBytes(UTF_8));
    }
  }

  private static InvokeResult invoke(String key, String event, @Nullable String qualifier)
      throws ProviderException {
    return provider.invoke(
        new InvokeRequest(
            service,
            function(service, key),
            event.getBytes(UTF_8),
            InvokeRequest.Mode.SYNC,
            true,
            qualifier,
            null));
  }

  private static String answer(String key) throws ProviderException {
    return new String(invoke(key, "{}", null).payload(), UTF_8);
  }

  private static Function function(Service of, String key) {
    return of.function(key).orElseThrow();
  }

  @Test
  void infoTellsWhereTheServiceAnswers() throws Exception {
    DeploymentInfo info = provider.info(service);

    assertThat(info.status()).isEqualTo(DeploymentInfo.Status.RUNNING);
    assertThat(info.summary()).containsEntry("stack", "deployed-dev");
    assertThat(info.endpoints())
        .extracting(DeploymentInfo.Endpoint::method, DeploymentInfo.Endpoint::function)
        .containsExactly(tuple("GET", "called"), tuple("ANY", "called"));
    assertThat(info.endpoints().getFirst().url()).startsWith("https://").endsWith("/a/{id}");
    assertThat(info.functions())
        .extracting(DeploymentInfo.FunctionInfo::name)
        .startsWith("deployed-dev-called");
    assertThat(info.functions()).extracting(DeploymentInfo.FunctionInfo::size).doesNotContainNull();
  }

  @Test
  void infoOfAServiceThatIsNotThereSaysSo() throws Exception {
    Service other = ProjectFixture.of("{'service':'nowhere','functions':{}}").service();

    assertThat(provider.info(other).status()).isEqualTo(DeploymentInfo.Status.NOT_DEPLOYED);
  }

  @Test
  void aCallGivesTheResultAndTheLogOfIt() throws Exception {
    InvokeResult result = invoke("called", "{\"a\":1}", null);

    assertThat(new String(result.payload(), UTF_8))
        .containsIgnoringWhitespaces("\"event\":{\"a\":1}");
    assertThat(result.functionError()).isNull();
    assertThat(result.logs()).contains("event {\"a\":1}");
  }

  @Test
  void aFunctionThatFailsIsAResult() throws Exception {
    InvokeResult result = invoke("failing", "{}", null);

    assertThat(result.functionError()).isNotNull();
    assertThat(new String(result.payload(), UTF_8)).contains("no luck");
  }

  @Test
  void whatIsNotThereIsToldApart() {
    assertThatThrownBy(() -> invoke("called", "{}", "99"))
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining("no version or alias 99");
    Service other = ProjectFixture.of("{'service':'nowhere','functions':{'f':{}}}").service();
    assertThatThrownBy(
            () ->
                provider.invoke(
                    new InvokeRequest(
                        other,
                        function(other, "f"),
                        new byte[0],
                        InvokeRequest.Mode.SYNC,
                        false,
                        null,
                        null)))
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining("there is no nowhere-dev-f in us-east-1");
  }

  @Test
  void logsOfAllFunctionsAreOneAndThoseOfNoServiceAreAFault() throws Exception {
    invoke("called", "\"for the log\"", null);
    invoke("failing", "{}", null);
    List<LogLine> lines = new ArrayList<>();

    provider.logs(
        new LogsRequest(
            service, null, Instant.now().minusSeconds(600), "", false, Duration.ofSeconds(1)),
        lines::add);

    assertThat(lines).extracting(LogLine::function).contains("called", "failing");
    assertThat(lines).extracting(LogLine::text).contains("event \"for the log\"");
    assertThat(lines).isSortedAccordingTo(Comparator.comparing(LogLine::time));
    Service other = ProjectFixture.of("{'service':'nowhere','functions':{'f':{}}}").service();
    assertThatThrownBy(
            () ->
                provider.logs(
                    new LogsRequest(other, null, Instant.EPOCH, "", false, Duration.ofSeconds(1)),
                    line -> {
                      throw new AssertionError(line);
                    }))
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining("there is no stack nowhere-dev in us-east-1");
  }

  @Test
  void followingShowsWhatComesOnce() throws Exception {
    List<String> seen = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch looked = new CountDownLatch(3);
    LogsRequest request =
        new LogsRequest(
            service, "updated", Instant.now().minusSeconds(60), "", true, Duration.ofMillis(100));
    invoke("updated", "\"followed\"", null);
    Thread follower =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    new FunctionLogs(
                            sessions,
                            time -> {
                              looked.countDown();
                              Thread.sleep(time);
                            })
                        .read(request, line -> seen.add(line.text()));
                  } catch (ProviderException e) {
                    seen.add(e.getMessage());
                  }
                });
    assertThat(looked.await(20, TimeUnit.SECONDS)).isTrue();
    follower.interrupt();
    follower.join(Duration.ofSeconds(10));

    assertThat(seen.stream().filter(text -> text.equals("event \"followed\""))).hasSize(1);
  }

  @Test
  void oneFunctionGetsNewCodeAndSettingsAndThenNothing() throws Exception {
    zip("new.zip", "v2");
    Service changed = project("{'WORD':'two','TABLE':{'Ref':'Table'}}", 9).service();
    Artifact artifact = ProjectFixture.artifact(directory, "new.zip");
    DeployFunctionRequest request =
        new DeployFunctionRequest(
            changed, function(changed, "updated"), artifact, Map.of(), true, false);

    DeployFunctionResult first = provider.deployFunction(request, Progress.silent());

    assertThat(first.codeChanged()).isTrue();
    assertThat(first.configurationChanged()).isTrue();
    assertThat(first.diagnostics()).isEmpty();
    assertThat(answer("updated")).contains("v2", "two");
    DeployFunctionResult second = provider.deployFunction(request, Progress.silent());
    assertThat(second.codeChanged()).isFalse();
    assertThat(second.configurationChanged()).isFalse();
  }

  /** The emulator has an address for the newest code only, whatever version is asked for. */
  @Test
  void aFunctionGetsTheCodeOfAnOlderVersionAgain() throws Exception {
    byte[] old = Files.readAllBytes(directory.resolve("code.zip"));
    List<byte[]> downloaded = new ArrayList<>();
    CodeDownload download =
        address -> {
          downloaded.add(CodeDownload.http().from(address));
          return old;
        };
    LiveFunctions functions =
        new LiveFunctions(sessions, InstantSource.system(), Pause.real(), download);
    zip("later.zip", "v3");
    Function versioned = function(service, "versioned");
    provider.deployFunction(
        new DeployFunctionRequest(
            service,
            versioned,
            ProjectFixture.artifact(directory, "later.zip"),
            Map.of(),
            true,
            false),
        Progress.silent());
    assertThat(answer("versioned")).contains("v3");

    assertThatThrownBy(
            () ->
                provider.rollbackFunction(
                    new RollbackFunctionRequest(service, versioned, "1"), Progress.silent()))
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining("SHA-256 differs");
    assertThat(answer("versioned")).contains("v3");

    functions.rollback(new RollbackFunctionRequest(service, versioned, "1"), Progress.silent());

    assertThat(downloaded.getFirst()).startsWith('P', 'K');
    assertThat(answer("versioned")).contains("v1");
    assertThatThrownBy(
            () ->
                provider.rollbackFunction(
                    new RollbackFunctionRequest(service, versioned, "77"), Progress.silent()))
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining("no version or alias 77");
  }

  @Test
  void oldVersionsGoAndThoseOfAliasesStay() throws Exception {
    String name = function(service, "pruned").name();
    try (AwsSession session = sessions.open(service)) {
      for (String text : List.of("a", "b", "c")) {
        session
            .lambda()
            .updateFunctionConfiguration(request -> request.functionName(name).description(text));
        session.lambda().publishVersion(request -> request.functionName(name));
      }
      session
          .lambda()
          .createAlias(request -> request.functionName(name).name("live").functionVersion("2"));
    }
    assertThat(versions("pruned")).containsExactly("$LATEST", "4", "3", "2 live", "1");

    provider.prune(new PruneRequest(service, "pruned", 1, true, true), Progress.silent());
    assertThat(versions("pruned")).hasSize(5);

    provider.prune(new PruneRequest(service, "pruned", 1, true, false), Progress.silent());
    assertThat(versions("pruned")).containsExactly("$LATEST", "4", "2 live");
  }

  private static List<String> versions(String key) throws ProviderException {
    return provider.functionVersions(service).stream()
        .filter(function -> function.function().equals(key))
        .map(FunctionVersions::versions)
        .flatMap(List::stream)
        .map(DeployedFunctionsIT::text)
        .toList();
  }

  private static String text(Version version) {
    return (version.name() + " " + String.join(" ", version.aliases())).strip();
  }
}
