package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hash of an archive is in the ids of versions: the same files have to give the same bytes. */
class ArchivesLikeOslsIT {

  private static final Path OWN_CLASSES = Path.of("target", "classes").toAbsolutePath();

  private static final String SERVICE =
      """
      service: archives
      provider: { name: aws, runtime: nodejs22.x }
      package: { individually: true, patterns: ['!notes/**'] }
      functions:
        all: { handler: src/all.handle }
        some: { handler: src/some.handle, package: { patterns: ['!classes/**'] } }
      """;

  @TempDir Path folder;

  @Test
  void theBytesOfEveryArchiveAreTheSame() throws Exception {
    Path theirs = project("theirs");
    Path ours = project("ours");

    Osls.installed().pack(theirs);
    CommandOutput output = CommandOutput.of(ours, Map.of(), "package");

    assertThat(output.exitCode()).as(output.err()).isZero();
    for (String archive : new String[] {"all.zip", "some.zip"}) {
      assertThat(ours.resolve(".serverless").resolve(archive))
          .hasSameBinaryContentAs(theirs.resolve(".serverless").resolve(archive));
    }
  }

  private Path project(String name) throws Exception {
    Path project = folder.resolve(name);
    for (String sub : new String[] {"src/größe", "notes", "classes"}) {
      Files.createDirectories(project.resolve(sub));
    }
    Files.writeString(project.resolve("serverless.yml"), SERVICE);
    Files.writeString(project.resolve("src/all.js"), "exports.handle = async () => 'all';\n");
    Files.writeString(
        project.resolve("src/some.js"), "exports.handle = async () => 1;\n".repeat(99));
    Files.writeString(project.resolve("src/größe/empty.js"), "");
    Files.writeString(project.resolve("notes/todo.txt"), "later");
    Path program = Files.writeString(project.resolve("run.sh"), "#!/bin/sh\nexit 0\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (var classes = Files.walk(OWN_CLASSES)) {
      for (Path file : classes.filter(Files::isRegularFile).toList()) {
        String flat = OWN_CLASSES.relativize(file).toString().replace('/', '-');
        Files.copy(file, project.resolve("classes").resolve(flat));
      }
    }
    return project;
  }
}
