package dev.tradewind.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.TestService;
import dev.tradewind.local.template.Interpreter;
import dev.tradewind.local.template.LocalTemplate;
import dev.tradewind.local.template.TemplateCompiler;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeChoiceTest {

  @TempDir Path folder;
  private Path bin;

  @BeforeEach
  void machine() throws IOException {
    bin = Files.createDirectories(folder.resolve("bin"));
  }

  /** A program that tells this version of itself. */
  private void install(String name, String version) throws IOException {
    Path program = bin.resolve(name);
    Files.writeString(program, "#!/bin/sh\necho " + program + "\necho " + version + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void installBroken(String name) throws IOException {
    install(name, "1");
    Files.writeString(bin.resolve(name), "#!/bin/sh\nexit 127\n");
  }

  private Path java(String folderName, String version) throws IOException {
    Path home = folder.resolve(folderName);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Path program = Files.writeString(home.resolve("bin/java"), "");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return home;
  }

  private RuntimeChoice choose(String runtime, Map<String, Interpreter> before) throws Exception {
    Path code = Files.createDirectories(folder.resolve("code"));
    Files.writeString(code.resolve("a"), "1");
    TestService service = new TestService("notes", folder).function("f", runtime, "a.b").from(code);
    LocalTemplate template = new TemplateCompiler().compile(service.build(), service.artifacts());
    Machine machine =
        new Machine(
            folder,
            Map.of("PATH", bin.toString(), "JAVA_HOME", folder.resolve("java-home").toString()),
            folder.resolve("own-java"),
            "");
    return RuntimeChoice.of(template, new Interpreters(machine), before);
  }

  private Interpreter chosen(String runtime) throws Exception {
    return Objects.requireNonNull(choose(runtime, Map.of()).interpreters().get(runtime));
  }

  @Test
  void theSameMajorVersionIsTakenWithoutAWord() throws Exception {
    install("node", "22.4.1");

    RuntimeChoice choice = choose("nodejs22.x", Map.of());

    assertThat(choice.diagnostics()).isEmpty();
    assertThat(choice.interpreters())
        .containsEntry("nodejs22.x", new Interpreter(bin.resolve("node").toString(), "22.4.1"));
  }

  @Test
  void anotherMajorVersionIsToldOnce() throws Exception {
    install("node", "20.1.0");

    RuntimeChoice first = choose("nodejs22.x", Map.of());
    RuntimeChoice second = choose("nodejs22.x", first.interpreters());

    assertThat(first.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("runtime-version-differs");
    assertThat(first.diagnostics().getFirst().isError()).isFalse();
    assertThat(second.diagnostics()).isEmpty();
  }

  @Test
  void thePythonOfTheSameNameComesFirst() throws Exception {
    install("python3", "3.11.2");
    install("python3.13", "3.13.1");

    assertThat(chosen("python3.13").version()).isEqualTo("3.13.1");
  }

  @Test
  void aStandInThatHasNoSuchVersionIsPassedOver() throws Exception {
    installBroken("python3.13");
    install("python3", "3.11.2");

    RuntimeChoice choice = choose("python3.13", Map.of());

    assertThat(Objects.requireNonNull(choice.interpreters().get("python3.13")).version())
        .isEqualTo("3.11.2");
    assertThat(choice.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("runtime-version-differs");
  }

  @Test
  void nothingThatRunsItIsAWarningToo() throws Exception {
    assertThat(choose("nodejs22.x", Map.of()).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("interpreter-missing");
  }

  @Test
  void theDeclaredJavaIsPreferred() throws Exception {
    Path home = java("java-home", "21.0.2");
    java("own-java", "25");

    assertThat(chosen("java21").path()).isEqualTo(home.resolve("bin/java").toString());
  }

  @Test
  void anOldJavaIsNotTakenForANewerFunction() throws Exception {
    java("java-home", "1.8.0_392");
    java("own-java", "25.0.1");

    assertThat(chosen("java21").version()).isEqualTo("25.0.1");
    assertThat(choose("java8.al2", Map.of()).diagnostics()).isEmpty();
  }

  @Test
  void whatTheArtifactBringsAlongNeedsNothing() throws Exception {
    RuntimeChoice choice = choose("provided.al2023", Map.of());

    assertThat(choice.interpreters()).isEmpty();
    assertThat(choice.diagnostics()).isEmpty();
  }
}
