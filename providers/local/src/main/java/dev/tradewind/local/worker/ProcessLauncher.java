package dev.tradewind.local.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes workers that are processes, each behind a small shell script that ends it together with the
 * platform, even when the platform is killed.
 */
public final class ProcessLauncher {

  private final Path scripts;
  private final boolean setsid;
  private final AtomicLong count = new AtomicLong();

  /**
   * @param scripts the folder that {@link RuntimeFiles} wrote
   * @param setsid whether the machine has the command of that name
   */
  public ProcessLauncher(Path scripts, boolean setsid) {
    this.scripts = scripts;
    this.setsid = setsid;
  }

  /** Whether a folder of PATH has an executable {@code setsid}; macOS has none. */
  public static boolean hasSetsid(String searchPath) {
    for (String folder : searchPath.split(File.pathSeparator, -1)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, "setsid"))) {
        return true;
      }
    }
    return false;
  }

  Worker worker(WorkerSpec spec, WorkerEvents events) {
    return new WorkerProcess(this, spec, events, spec.function() + "-" + count.incrementAndGet());
  }

  Process launch(WorkerSpec spec, List<String> command, String runtimeApi, String stream)
      throws IOException {
    List<String> line = new ArrayList<>();
    if (setsid) {
      line.add("setsid");
      line.add("sh");
    } else {
      line.add("sh");
      line.add(scripts.resolve("group.sh").toString());
    }
    line.add(scripts.resolve("guard.sh").toString());
    line.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(line).directory(spec.directory().toFile());
    builder.redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(spec.environment());
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    builder.environment().put("AWS_LAMBDA_LOG_STREAM_NAME", stream);
    return builder.start();
  }
}
