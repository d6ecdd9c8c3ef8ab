package dev.tradewind.local.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A worker that is a process with a Runtime API of its own. */
final class WorkerProcess implements Worker {

  private static final Duration END_LIMIT = Duration.ofSeconds(2);
  private static final Duration OUTPUT_LIMIT = Duration.ofSeconds(1);
  private static final long READER_STACK = 256L * 1024;

  private final ProcessLauncher launcher;
  private final WorkerSpec spec;
  private final WorkerEvents events;
  private final String id;
  private @Nullable Process process;
  private @Nullable RuntimeApi api;
  private boolean killed;

  WorkerProcess(ProcessLauncher launcher, WorkerSpec spec, WorkerEvents events, String id) {
    this.launcher = launcher;
    this.spec = spec;
    this.events = events;
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public void start() throws IOException {
    if (!(spec.start() instanceof WorkerSpec.Start.Command command)) {
      throw new IOException("no command");
    }
    RuntimeApi listening = new RuntimeApi(events, spec.arn());
    Process started;
    try {
      String address = listening.start(id);
      synchronized (this) {
        if (killed) {
          throw new IOException("it was ended before it was started");
        }
        api = listening;
        started = launcher.launch(spec, command.arguments(), address, id);
        process = started;
      }
    } catch (IOException | RuntimeException e) { // A NUL in a value of the environment, say.
      listening.close();
      throw e;
    }
    Thread reader =
        Thread.ofPlatform()
            .daemon()
            .stackSize(READER_STACK)
            .name("output-" + id)
            .start(() -> readOutput(started.getInputStream()));
    CompletableFuture<Process> exit = started.onExit();
    Thread.ofVirtual()
        .name("exit-" + id)
        .start(
            () -> {
              int status = exit.join().exitValue();
              closeStdin(started); // The guard ends what the worker has left behind.
              join(reader);
              listening.close();
              events.exited(status);
            });
  }

  @Override
  public void deliver(Invocation invocation, long deadlineMillis) throws IOException {
    RuntimeApi listening;
    synchronized (this) {
      listening = api;
    }
    if (listening == null) {
      throw new IOException("not started");
    }
    listening.deliver(invocation, deadlineMillis);
  }

  @Override
  public void mark() {
    Process running;
    synchronized (this) {
      running = process;
    }
    if (running == null) {
      return;
    }
    try {
      OutputStream stdin = running.getOutputStream();
      synchronized (stdin) {
        stdin.write('\n');
        stdin.flush();
      }
    } catch (IOException e) {
      // It is ending: its exit stands for the mark.
    }
  }

  @Override
  public void kill() {
    Process running;
    synchronized (this) {
      killed = true;
      running = process;
    }
    if (running == null) {
      return;
    }
    closeStdin(running);
    Thread.ofVirtual()
        .name("end-" + id)
        .start(
            () -> {
              try {
                if (!running.waitFor(END_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                  running.destroyForcibly();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private void readOutput(InputStream output) {
    LineSplitter lines = new LineSplitter(events::output, events::marked);
    byte[] buffer = new byte[16 * 1024];
    try (output) {
      for (int count = output.read(buffer); count >= 0; count = output.read(buffer)) {
        lines.add(buffer, count);
      }
    } catch (IOException e) {
      // Closed under us when the process is gone.
    }
    lines.end();
  }

  private static void join(Thread reader) {
    try {
      reader.join(OUTPUT_LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void closeStdin(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // The other end is gone, which is what closing was to bring about.
    }
  }
}
