package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C, as a terminal sends it, while AWS does not answer. */
class InterruptIT {

  private static final int LONGEST_START_MILLIS = 60_000;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void aCommandThatIsInterruptedSaysHowToGoOn(String signal, int exitCode) throws Exception {
    ProcessOutput output = interrupted(signal, "info");
    assertThat(output.exitCode()).isEqualTo(exitCode);
    assertThat(output.err()).contains("interrupted").contains("Run the command again");
    assertThat(output.err()).doesNotContain("Exception");
  }

  @Test
  void everyTargetThatIsInterruptedSaysSo() throws Exception {
    ProcessOutput output = interrupted("INT", "info", "--target", "us", "--target", "eu");
    assertThat(output.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(output.err()).contains("us has failed", "eu has failed", "interrupted");
  }

  @Test
  void readingVariablesIsInterrupted() throws Exception {
    ProcessOutput output = interrupted("INT", "print", "--config", "asking.yml");
    assertThat(output.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(output.err()).contains("interrupted while reading the variables");
  }

  private ProcessOutput interrupted(String signal, String... arguments) throws Exception {
    Files.copy(
        Path.of("src/test/resources/aws-regions/serverless.yml"), folder.resolve("serverless.yml"));
    Files.writeString(
        folder.resolve("asking.yml"),
        "service: x\nprovider: { name: aws }\ncustom: { a: '${ssm:/a}' }\n");
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      silent.setSoTimeout(LONGEST_START_MILLIS);
      Process process =
          new Launcher(
                  folder,
                  Map.of(
                      "AWS_ENDPOINT_URL", "http://127.0.0.1:" + silent.getLocalPort(),
                      "AWS_ACCESS_KEY_ID", "test",
                      "AWS_SECRET_ACCESS_KEY", "test",
                      "TRADEWIND_NO_AOT", "1"))
              .start(Launcher.FILE, out, err, arguments);
      try (Socket asked = silent.accept()) {
        assertThat(asked.isConnected()).isTrue();
        assertThat(
                new ProcessBuilder(List.of("kill", "-" + signal, Long.toString(process.pid())))
                    .start()
                    .waitFor())
            .isZero();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the process ends").isTrue();
      } finally {
        process.destroyForcibly();
      }
      return new ProcessOutput(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }
}
