package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** osls, installed from npm below {@code target}, and the scripts that have it make templates. */
final class Osls {

  private static final String VERSION = "4.3.1";
  private static final Path SCRIPTS = Path.of("../../providers/aws/src/test/osls");

  private final Path program;

  private Osls(Path program) {
    this.program = program;
  }

  /**
   * Installs osls when it is not there. Where that cannot be done the test is skipped; with {@code
   * -Dtradewind.requireAll=true} it fails.
   */
  static Osls installed() throws IOException, InterruptedException {
    Programs.require("python3");
    Programs.require("npm");
    Path folder = Path.of("target", "osls-" + VERSION).toAbsolutePath();
    Path program = folder.resolve("node_modules/osls/bin/serverless.js");
    if (!Files.exists(program)) {
      Files.createDirectories(folder);
      need("npm", "install", "--silent", "--prefix", folder.toString(), "osls@" + VERSION);
    }
    return new Osls(program);
  }

  private static void need(String... command) throws InterruptedException {
    String problem = "see target/osls.log";
    try {
      if (run(List.of(command)) == 0) {
        return;
      }
    } catch (IOException e) {
      problem = String.valueOf(e.getMessage());
    }
    Programs.missing(String.join(" ", command) + " failed: " + problem);
  }

  /** Writes random projects into a folder. The same seed gives the same projects. */
  void writeRandomProjects(int seed, int count, Path folder)
      throws IOException, InterruptedException {
    script("random_projects.py", Integer.toString(seed), Integer.toString(count), folder);
  }

  /** Writes {@code template.json} into every project of a folder that osls does not refuse. */
  void makeTemplates(Path folder) throws IOException, InterruptedException {
    script("expected.py", program, folder);
  }

  /** Deploys a project. */
  void deploy(Path project, Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    run("deploy", project, environment, options);
  }

  /** Packages a project. */
  void pack(Path project) throws IOException, InterruptedException {
    Map<String, String> environment =
        Map.of("AWS_ACCESS_KEY_ID", "none", "AWS_SECRET_ACCESS_KEY", "none");
    run("package", project, environment);
  }

  private void run(String name, Path project, Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", program.toString(), name));
    command.addAll(List.of(options));
    Path log = Path.of("target", "osls-" + name + ".log").toAbsolutePath();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    assertThat(code).as(() -> "osls " + name + ", see " + log).isZero();
  }

  private static void script(String name, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", SCRIPTS.resolve(name).toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    run(command);
  }

  private static int run(List<String> command) throws IOException, InterruptedException {
    Path log = Path.of("target", "osls.log");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start()
        .waitFor();
  }
}
