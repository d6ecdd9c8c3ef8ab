package dev.tradewind.config.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code git} says about the work tree. */
public final class GitState {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Path directory;
  private final Map<String, String> environment;

  public GitState(Path directory, Map<String, String> environment) {
    this.directory = directory;
    this.environment = environment;
  }

  /** What became of asking git. */
  public sealed interface Result {}

  /** The output, without the line end. */
  public record Output(String text) implements Result {}

  /**
   * Git cannot be asked.
   *
   * @param reason a sentence without a full stop
   */
  public record Failed(String reason) implements Result {}

  /** Runs {@code git} with arguments. */
  public Result ask(List<String> arguments) {
    String shown = "git " + String.join(" ", arguments);
    Optional<Path> git = ProgramPath.find("git", environment);
    if (git.isEmpty()) {
      return new Failed("git is not on the PATH");
    }
    List<String> command = new ArrayList<>(List.of(git.get().toString()));
    command.addAll(arguments);
    try {
      Optional<ChildProcess.Finished> finished =
          ChildProcess.run(command, directory, environment, LIMIT);
      if (finished.isEmpty()) {
        return new Failed("`" + shown + "` did not end in " + LIMIT.toSeconds() + " seconds");
      }
      return finished.get().exit() == 0
          ? new Output(finished.get().output().strip())
          : new Failed("`" + shown + "` failed with exit code " + finished.get().exit());
    } catch (IOException e) {
      return new Failed("git does not start: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Failed("the command was interrupted");
    }
  }
}
