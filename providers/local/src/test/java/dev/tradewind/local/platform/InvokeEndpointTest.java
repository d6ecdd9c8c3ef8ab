package dev.tradewind.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvokeEndpointTest {

  @ParameterizedTest
  @CsvSource({
    "notes-dev-f,notes-dev-f",
    "notes-dev-f:live,notes-dev-f",
    "123456789012:function:notes-dev-f,notes-dev-f",
    "arn:aws:lambda:eu-west-1:123456789012:function:notes-dev-f,notes-dev-f",
    "arn:aws:lambda:eu-west-1:123456789012:function:notes-dev-f:$LATEST,notes-dev-f"
  })
  void namesAndArnsNameTheFunction(String written, String name) {
    assertThat(InvokeEndpoint.functionName(written)).isEqualTo(name);
  }
}
