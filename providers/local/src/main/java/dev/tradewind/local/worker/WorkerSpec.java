package dev.tradewind.local.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the workers of one function are. Two specs that are equal run the same code in the same way,
 * so an update keeps the warm workers.
 *
 * @param function its key
 * @param name it is deployed under
 * @param arn as functions are told
 * @param memorySize in MB, for reports
 * @param concurrency how many workers may run at a time; 0 for none
 * @param folders unpacked code and layers; what a worker needs on disk while it lives
 * @param environment the whole environment but for what differs from worker to worker
 */
public record WorkerSpec(
    String function,
    String name,
    String arn,
    Start start,
    Path directory,
    List<Path> folders,
    Map<String, String> environment,
    int memorySize,
    Duration timeout,
    int concurrency) {

  /** How a worker is started. */
  public sealed interface Start {

    record Command(List<String> arguments) implements Start {
      public Command {
        arguments = List.copyOf(arguments);
      }
    }

    /**
     * It cannot be started on this machine; every invocation fails with this error.
     *
     * @param errorType as Lambda calls it ({@code Runtime.InvalidEntrypoint})
     */
    record Impossible(String errorType, String message) implements Start {}
  }

  public WorkerSpec {
    folders = List.copyOf(folders);
    environment = Map.copyOf(environment);
  }

  /** Without the environment, whose values can be secrets. */
  @Override
  public String toString() {
    return "WorkerSpec[" + function + ", " + start + "]";
  }
}
