package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {

  @TempDir Path directory;

  @Test
  void onlyOneTargetIsFollowed() throws Exception {
    Files.writeString(
        directory.resolve("serverless.yml"),
        """
        service: notes
        provider: { name: aws, runtime: nodejs22.x }
        targets: { here: { name: local }, there: { name: local } }
        functions: { hello: { handler: hello.handle } }
        """);

    CommandOutput output =
        CommandOutput.of(
            directory,
            Map.of("TRADEWIND_STATE_HOME", directory.resolve("state").toString()),
            "logs",
            "--tail",
            "--target",
            "here",
            "--target",
            "there");

    assertThat(output.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(output.err()).contains("--tail follows the logs of one target");
  }
}
