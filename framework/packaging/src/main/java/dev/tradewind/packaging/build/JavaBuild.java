package dev.tradewind.packaging.build;

import dev.tradewind.model.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Jars of Java functions, built by Maven or Gradle: the nearest folder above the artifact, up to
 * the service directory, that has a pom.xml or a build.gradle is the project. Its wrapper script is
 * preferred to what is installed. Nothing runs when the artifact is newer than the build file and
 * everything under {@code src}.
 */
public final class JavaBuild implements BuildStep {

  private static final int TAIL = 25;

  private enum Tool {
    MAVEN("Maven", "mvnw", "mvn", "-q -B -DskipTests package", "pom.xml"),
    GRADLE("Gradle", "gradlew", "gradle", "-q build -x test", "build.gradle"),
    GRADLE_KOTLIN("Gradle", "gradlew", "gradle", "-q build -x test", "build.gradle.kts");

    private final String title;
    private final String wrapper;
    private final String program;
    private final String arguments;
    private final String file;

    Tool(String title, String wrapper, String program, String arguments, String file) {
      this.title = title;
      this.wrapper = wrapper;
      this.program = program;
      this.arguments = arguments;
      this.file = file;
    }
  }

  private record Project(Path folder, Tool tool) {}

  private final Commands commands;
  private final boolean windows;

  /**
   * @param windows scripts are called {@code .cmd} and {@code .bat} there
   */
  public JavaBuild(Commands commands, boolean windows) {
    this.commands = commands;
    this.windows = windows;
  }

  @Override
  public boolean appliesTo(ArtifactBuild build) {
    return build.language().equals("java") && project(build) != null;
  }

  @Override
  public Optional<Diagnostic> run(ArtifactBuild build, Consumer<String> progress)
      throws InterruptedException {
    Project project = project(build);
    if (project == null || isUpToDate(build.artifact(), project)) {
      return Optional.empty();
    }
    String name = build.directory().relativize(build.artifact()).toString();
    List<String> command = command(project);
    progress.accept("Building " + name + " with " + project.tool().title);
    Deque<String> tail = new ArrayDeque<>();
    try {
      int code = commands.run(command, project.folder(), line -> keep(tail, line));
      if (code == 0 && Files.isRegularFile(build.artifact())) {
        return Optional.empty();
      }
      String what = code == 0 ? "did not make " + name : "failed to build " + name;
      return Optional.of(
          failure(build, project.tool().title + " " + what, said(command, project, code, tail)));
    } catch (IOException e) {
      return Optional.of(
          failure(
              build,
              project.tool().title + " is needed to build " + name + " and cannot be started",
              "Tried: "
                  + String.join(" ", command)
                  + " ("
                  + e.getMessage()
                  + "). Install it, add its wrapper script to the project, or build the file"
                  + " yourself before packaging."));
    }
  }

  private static Diagnostic failure(ArtifactBuild build, String summary, String detail) {
    return Diagnostic.error("build-failed", summary, detail, build.source());
  }

  private static String said(List<String> command, Project project, int code, Deque<String> tail) {
    String ran = String.join(" ", command) + " in " + project.folder() + " ended with code " + code;
    if (tail.isEmpty()) {
      return ran + ". Check that \"artifact\" is where the build puts its result.";
    }
    synchronized (tail) {
      return ran + ". Its last words:\n" + String.join("\n", tail);
    }
  }

  private static void keep(Deque<String> tail, String line) {
    synchronized (tail) {
      if (tail.size() == TAIL) {
        tail.removeFirst();
      }
      tail.addLast(line);
    }
  }

  private List<String> command(Project project) {
    Tool tool = project.tool();
    String ending = windows ? (tool == Tool.MAVEN ? ".cmd" : ".bat") : "";
    Path wrapper = project.folder().resolve(tool.wrapper + ending);
    String program =
        Files.isRegularFile(wrapper) && (windows || Files.isExecutable(wrapper))
            ? wrapper.toString()
            : tool.program + ending;
    List<String> command = new ArrayList<>();
    command.add(program);
    command.addAll(Arrays.asList(tool.arguments.split(" ", -1)));
    return command;
  }

  private static @Nullable Project project(ArtifactBuild build) {
    for (Path folder = build.artifact().getParent();
        folder != null && folder.startsWith(build.directory());
        folder = folder.getParent()) {
      for (Tool tool : Tool.values()) {
        if (Files.isRegularFile(folder.resolve(tool.file))) {
          return new Project(folder, tool);
        }
      }
    }
    return null;
  }

  private static boolean isUpToDate(Path artifact, Project project) {
    try {
      if (!Files.isRegularFile(artifact)) {
        return false;
      }
      FileTime built = Files.getLastModifiedTime(artifact);
      if (Files.getLastModifiedTime(project.folder().resolve(project.tool().file)).compareTo(built)
          > 0) {
        return false;
      }
      Path sources = project.folder().resolve("src");
      return !Files.isDirectory(sources) || !hasNewerFile(sources, built);
    } catch (IOException e) {
      // Building once too often is right more often than not building.
      return false;
    }
  }

  private static boolean hasNewerFile(Path folder, FileTime than) throws IOException {
    boolean[] newer = new boolean[1];
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            newer[0] = attributes.lastModifiedTime().compareTo(than) > 0;
            return newer[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
          }
        });
    return newer[0];
  }
}
