package dev.tradewind.aws.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.spi.ProviderException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;

class OperationTest {

  @Test
  void anInterruptIsToldAndKept() {
    assertInterrupted(
        session -> {
          throw new InterruptedException();
        });
    assertInterrupted(
        session -> {
          throw AbortedException.create("aborted");
        });
    assertInterrupted(
        session -> { // What a call looks like whose connection an interrupt has cut.
          Thread.currentThread().interrupt();
          throw SdkClientException.create("cut");
        });
  }

  private static void assertInterrupted(Operation<String> operation) {
    assertThatThrownBy(
            () ->
                Operation.attempt(
                    new AwsSessions(Map.of()),
                    ProjectFixture.of("{'functions':{}}").service(),
                    "read the logs of svc",
                    operation))
        .isInstanceOfSatisfying(
            ProviderException.class,
            e -> {
              assertThat(e.diagnostic().code()).isEqualTo("interrupted");
              assertThat(e).hasMessageContaining("was about to read the logs of svc");
            });
    assertThat(Thread.interrupted()).isTrue();
  }
}
