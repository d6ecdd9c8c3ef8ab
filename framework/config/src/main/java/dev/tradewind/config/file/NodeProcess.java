package dev.tradewind.config.file;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.json.JsonWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@code node} with the bridge script in it; messages are JSON, one on a line. */
final class NodeProcess implements AutoCloseable {

  private static final String MARK = "\u0001tradewind ";
  private static final String END = "";

  private final Process process;
  private final Duration limit;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private NodeProcess(Process process, Duration limit) {
    this.process = process;
    this.limit = limit;
  }

  /** The process is not there, or not any more. */
  static final class Lost extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String advice;

    Lost(String code, String problem, String advice) {
      super(problem);
      this.code = code;
      this.advice = advice;
    }

    String code() {
      return code;
    }

    /** What follows the name of a file in a sentence. */
    String problem() {
      return String.valueOf(getMessage());
    }

    String advice() {
      return advice;
    }
  }

  static NodeProcess start(Path directory, Map<String, String> environment, Duration limit)
      throws Lost {
    Path node =
        ProgramPath.find("node", environment)
            .orElseThrow(
                () ->
                    new Lost(
                        "node-missing",
                        "needs Node.js, which is not on the PATH",
                        "Install Node.js 20 or newer (https://nodejs.org), or write the file as"
                            + " YAML or JSON."));
    ProcessBuilder builder =
        new ProcessBuilder(List.of(node.toString(), "-e", script()))
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      NodeProcess started = new NodeProcess(builder.start(), limit);
      Thread.ofVirtual().name("node output").start(started::readLines);
      return started;
    } catch (IOException e) {
      throw new Lost(
          "node-missing",
          "needs Node.js, and " + node + " does not start",
          "The system says: " + e.getMessage());
    }
  }

  void write(Mapping message) throws Lost {
    try {
      OutputStream out = process.getOutputStream();
      out.write((JsonWriter.compact(message) + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw ended();
    }
  }

  Mapping read() throws Lost {
    try {
      String line = lines.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (line == null) {
        throw new Lost(
            "script-timeout",
            "did not answer within " + limit.toSeconds() + " seconds",
            "Something in the file waits for ever: a connection that stays open, a promise that is"
                + " never settled.");
      }
      if (line.equals(END)) {
        throw ended();
      }
      Node message = JsonReader.read(line, "node");
      return message.asMapping().orElseThrow();
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException("the bridge script sent no JSON", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Lost("script-failed", "was interrupted", "Run the command again.");
    }
  }

  private static Lost ended() {
    return new Lost(
        "script-failed",
        "ended Node.js before it gave a value",
        "The file calls `process.exit`, or ran out of memory.");
  }

  private void readLines() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int mark = line.indexOf(MARK);
        if (mark >= 0) {
          lines.add(line.substring(mark + MARK.length()));
        }
      }
    } catch (IOException e) {
      // The process was ended from this side: whoever reads sees the end.
    } finally {
      lines.add(END);
    }
  }

  private static String script() {
    try (InputStream in = NodeProcess.class.getResourceAsStream("bridge.cjs")) {
      if (in == null) {
        throw new IllegalStateException("bridge.cjs is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading bridge.cjs from the class path", e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
