package dev.tradewind.aws.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Whose credentials are used: what is nearer to the command wins. */
class CredentialsChoiceTest {

  @ParameterizedTest(name = "{0}, project {1}, command {2}: {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, -, DefaultCredentialsProvider",
        "-, proj, -, proj",
        "AWS_ACCESS_KEY_ID=a, proj, -, DefaultCredentialsProvider",
        "AWS_ACCESS_KEY_ID=, proj, -, proj",
        "AWS_PROFILE=env, proj, -, env",
        "AWS_PROFILE=env, proj, cmd, cmd",
        "AWS_PROD_PROFILE=stage AWS_PROFILE=env, proj, -, stage",
        "AWS_PROD_PROFILE=stage, proj, cmd, cmd",
        "AWS_DEV_PROFILE=other AWS_PROFILE=env, -, -, env",
        "AWS_PROD_ACCESS_KEY_ID=k AWS_PROD_SECRET_ACCESS_KEY=s AWS_PROFILE=env, proj, -,"
            + " accessKeyId=k",
        "AWS_PROD_ACCESS_KEY_ID=k AWS_PROFILE=env, proj, -, env",
      })
  void theNearestWins(
      @Nullable String environment,
      @Nullable String project,
      @Nullable String command,
      String expected) {
    AwsCredentialsProvider chosen =
        new CredentialsChoice(variables(environment)).of("prod", project, command);

    assertThat(chosen.toString()).contains(expected);
  }

  @Test
  void keysOfAStageMayHaveASession() {
    assertThat(
            new CredentialsChoice(
                    variables(
                        "AWS_PROD_ACCESS_KEY_ID=k AWS_PROD_SECRET_ACCESS_KEY=s"
                            + " AWS_PROD_SESSION_TOKEN=t"))
                .of("prod", null, null)
                .resolveCredentials())
        .isEqualTo(AwsSessionCredentials.create("k", "s", "t"));
  }

  private static Map<String, String> variables(@Nullable String text) {
    return text == null
        ? Map.of()
        : Arrays.stream(text.split(" ", -1))
            .map(it -> it.split("=", 2))
            .collect(Collectors.toMap(it -> it[0], it -> it[1]));
  }
}
