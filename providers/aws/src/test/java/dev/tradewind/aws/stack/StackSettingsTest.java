package dev.tradewind.aws.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.ProjectFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** What {@code provider} says of the stack itself. */
class StackSettingsTest {

  @Test
  void theStageIsATagThatTheProjectMayReplace() {
    assertThat(settings("").tags()).containsExactly(tag("STAGE", "dev"));
    assertThat(settings("'stackTags': {'team': 'a', 'STAGE': 'mine'}").tags())
        .containsExactlyInAnyOrder(tag("STAGE", "mine"), tag("team", "a"));
  }

  @Test
  void aTransformNeedsOneMoreCapability() {
    assertThat(StackSettings.capabilities(ProjectFixture.parse("{}")))
        .containsExactly(Capability.CAPABILITY_IAM, Capability.CAPABILITY_NAMED_IAM);
    assertThat(StackSettings.capabilities(ProjectFixture.parse("{\"Transform\": \"A\"}")))
        .contains(Capability.CAPABILITY_AUTO_EXPAND);
  }

  @Test
  void theDeploymentRoleHasAnOlderName() {
    assertThat(settings("'iam': {'deploymentRole': 'arn:new'}").roleArn()).isEqualTo("arn:new");
    assertThat(settings("'cfnRole': 'arn:old'").roleArn()).isEqualTo("arn:old");
    assertThat(settings("").roleArn()).isNull();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'x': 1                                                |
          'deletionProtection': true                            | true
          'deletionProtection': false                           | false
          'deletionProtection': {'stages': ['dev', 'prod']}     | true
          'deletionProtection': {'stages': ['prod']}            | false
          """)
  void deletionProtectionMayBeForSomeStages(String provider, @Nullable Boolean expected) {
    assertThat(settings(provider).terminationProtection()).isEqualTo(expected);
  }

  @Test
  void aPolicyIsAListOfStatements() {
    assertThat(settings("'stackPolicy': [{'Effect': 'Allow'}]").policy())
        .isEqualTo("{\"Statement\":[{\"Effect\":\"Allow\"}]}");
  }

  @Test
  void rollbackTriggersAreHandedOver() {
    assertThat(
            settings(
                    "'rollbackConfiguration': {'MonitoringTimeInMinutes': 5, 'RollbackTriggers':"
                        + " [{'Arn': 'arn:alarm', 'Type': 'AWS::CloudWatch::Alarm'}]}")
                .rollback())
        .satisfies(
            rollback -> {
              assertThat(rollback).isNotNull();
              assertThat(rollback.monitoringTimeInMinutes()).isEqualTo(5);
              assertThat(rollback.rollbackTriggers())
                  .singleElement()
                  .satisfies(trigger -> assertThat(trigger.arn()).isEqualTo("arn:alarm"));
            });
  }

  @Test
  void aStackHasTheSettingsWhenItsDescriptionShowsThem() {
    StackSettings settings =
        settings(
            "'stackTags': {'team': 'a'}, 'notificationArns': ['arn:topic'], 'stackParameters':"
                + " [{'ParameterKey': 'P', 'ParameterValue': '1'}]");
    Stack same =
        Stack.builder()
            .tags(tag("team", "a"), tag("STAGE", "dev"))
            .notificationARNs("arn:topic")
            .parameters(Parameter.builder().parameterKey("P").parameterValue("1").build())
            .build();

    assertThat(settings.areThoseOf(same)).isTrue();
    assertThat(settings.areThoseOf(same.toBuilder().tags(tag("STAGE", "dev")).build())).isFalse();
    assertThat(settings.areThoseOf(same.toBuilder().notificationARNs("arn:other").build()))
        .isFalse();
    assertThat(settings.areThoseOf(with(same, "2"))).isFalse();
    assertThat(settings.areThoseOf(with(same, "****")))
        .as("a value that AWS does not show may be another one")
        .isFalse();
  }

  private static Stack with(Stack stack, String value) {
    return stack.toBuilder()
        .parameters(Parameter.builder().parameterKey("P").parameterValue(value).build())
        .build();
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private static StackSettings settings(String provider) {
    return StackSettings.of(
        ProjectFixture.of(
                "{'service': 'shop', 'provider': {'name': 'aws'"
                    + (provider.isEmpty() ? "" : ", " + provider)
                    + "}}")
            .service());
  }
}
