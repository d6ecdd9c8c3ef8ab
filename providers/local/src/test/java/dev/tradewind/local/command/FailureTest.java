package dev.tradewind.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tradewind.spi.ProviderException;
import java.nio.channels.ClosedByInterruptException;
import org.junit.jupiter.api.Test;

class FailureTest {

  @Test
  void aFileThatAnInterruptClosesIsAnInterrupt() {
    ProviderException e = failure(new ClosedByInterruptException(), true);

    assertThat(e.diagnostic().code()).isEqualTo("interrupted");
    assertThat(e.diagnostic().summary()).isEqualTo("Interrupted: could not deploy");
    assertThat(e.diagnostic().detail()).contains("Run the command again");
  }

  @Test
  void whatTheMachineRefusesIsNamed() {
    ProviderException e = failure(new java.io.IOException("no space left"), false);

    assertThat(e.diagnostic().code()).isEqualTo("local-io");
    assertThat(e.diagnostic().detail()).contains("no space left");
  }

  private static ProviderException failure(java.io.IOException fault, boolean interrupted) {
    try {
      return catchThrowableOfType(
          ProviderException.class,
          () ->
              Failure.guard(
                  "deploy",
                  () -> {
                    if (interrupted) {
                      Thread.currentThread().interrupt();
                    }
                    throw fault;
                  }));
    } finally {
      assertThat(Thread.interrupted()).isEqualTo(interrupted);
    }
  }
}
