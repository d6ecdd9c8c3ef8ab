package dev.tradewind.aws.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.node.Mapping;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.FileSystemConfig;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ImageConfig;
import software.amazon.awssdk.services.lambda.model.Layer;
import software.amazon.awssdk.services.lambda.model.LoggingConfig;

class ConfigurationChangeTest {

  private static final FunctionConfiguration DEPLOYED =
      FunctionConfiguration.builder()
          .functionName("svc-dev-one")
          .handler("a.b")
          .memorySize(128)
          .timeout(3)
          .description("")
          .layers(Layer.builder().arn("arn:layer:1").build())
          .environment(environment -> environment.variables(Map.of("KEPT", "old", "GONE", "x")))
          .tracingConfig(tracing -> tracing.mode("PassThrough"))
          .ephemeralStorage(storage -> storage.size(512))
          .vpcConfig(vpc -> vpc.subnetIds("s-1", "s-2").securityGroupIds("g-1"))
          .build();

  private static final String SAME =
      "'Handler':'a.b','MemorySize':128,'Timeout':3,'Layers':['arn:layer:1'],"
          + "'VpcConfig':{'SubnetIds':['s-2','s-1'],'SecurityGroupIds':['g-1']},"
          + "'Environment':{'Variables':{'KEPT':'old','GONE':'x'}}";

  private static ConfigurationChange change(String properties) {
    Mapping wanted = ProjectFixture.parse(("{" + properties + "}").replace('\'', '"'));
    return ConfigurationChange.of(
        wanted,
        DEPLOYED,
        new StackReferences(
            wanted, Map::of, "arn:aws:cloudformation:eu-west-1:123:stack/svc-dev/uuid"));
  }

  @Test
  void nothingChangesWhenTheOrderOfSubnetsIsAllThatDiffers() {
    assertThat(change(SAME).isEmpty()).isTrue();
  }

  @Test
  void aChangedPropertyIsAllThatIsSent() {
    ConfigurationChange change = change(SAME.replace("128", "256"));

    assertThat(change.changed()).containsExactly("MemorySize");
    assertThat(change.request().memorySize()).isEqualTo(256);
    assertThat(change.request().timeout()).isNull();
    assertThat(change.request().hasLayers()).isFalse();
    assertThat(change.request().environment()).isNull();
  }

  @Test
  void whatTheTemplateDoesNotSayAnyMoreIsTakenAway() {
    ConfigurationChange change = change("'Handler':'a.b','MemorySize':128,'Timeout':3");

    assertThat(change.changed()).containsExactlyInAnyOrder("Layers", "VpcConfig", "Environment");
    assertThat(change.request().layers()).isEmpty();
    assertThat(change.request().environment().variables()).isEmpty();
    assertThat(change.request().vpcConfig().subnetIds()).isEmpty();
  }

  @Test
  void settingsOfImagesFileSystemsAndLogsAreSet() {
    ConfigurationChange change =
        change(
            SAME
                + ",'ImageConfig':{'Command':['a.b'],'EntryPoint':['/x'],'WorkingDirectory':'/w'},"
                + "'FileSystemConfigs':[{'Arn':'arn:fs','LocalMountPath':'/mnt/x'}],"
                + "'LoggingConfig':{'LogFormat':'JSON','ApplicationLogLevel':'DEBUG'}");

    assertThat(change.changed())
        .containsExactlyInAnyOrder("ImageConfig", "FileSystemConfigs", "LoggingConfig");
    assertThat(change.request().imageConfig())
        .isEqualTo(
            ImageConfig.builder().command("a.b").entryPoint("/x").workingDirectory("/w").build());
    assertThat(change.request().fileSystemConfigs())
        .containsExactly(FileSystemConfig.builder().arn("arn:fs").localMountPath("/mnt/x").build());
    assertThat(change.request().loggingConfig())
        .isEqualTo(
            LoggingConfig.builder()
                .logFormat("JSON")
                .applicationLogLevel("DEBUG")
                .systemLogLevel("INFO")
                .logGroup("/aws/lambda/svc-dev-one")
                .build());
  }

  @Test
  void whatLambdaLogsByDefaultIsNoChange() {
    assertThat(change(SAME + ",'LoggingConfig':{'LogFormat':'Text'}").isEmpty()).isTrue();
    assertThat(change(SAME + ",'LoggingConfig':{'LogGroup':{'Ref':'Unknown'}}").leftAlone())
        .containsExactly("LoggingConfig");
  }

  @Test
  void aVariableThatCannotBeResolvedKeepsWhatIsDeployed() {
    ConfigurationChange change =
        change(
            SAME.replace(
                "{'KEPT':'old','GONE':'x'}",
                "{'KEPT':{'Fn::ImportValue':'y'},'NEW':1,'MISSING':{'Ref':'Parameter'}}"));

    assertThat(change.request().environment().variables())
        .containsExactlyInAnyOrderEntriesOf(Map.of("KEPT", "old", "NEW", "1"));
    assertThat(change.leftAlone()).containsExactly("Environment.KEPT", "Environment.MISSING");
  }

  @Test
  void aPropertyThatCannotBeResolvedIsLeftAlone() {
    ConfigurationChange change =
        change(SAME.replace("['arn:layer:1']", "[{'Fn::ImportValue':'layer'}]"));

    assertThat(change.isEmpty()).isTrue();
    assertThat(change.leftAlone()).containsExactly("Layers");
  }
}
