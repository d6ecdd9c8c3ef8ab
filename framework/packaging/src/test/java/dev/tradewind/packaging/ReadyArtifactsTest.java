package dev.tradewind.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.tradewind.model.Code;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.packaging.PackagingResult.Packed;
import dev.tradewind.packaging.build.JavaBuild;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyArtifactsTest {

  @TempDir Path directory;
  private Project project;

  @BeforeEach
  void project() {
    project = new Project(directory);
  }

  @Test
  void aFileIsTakenAsItIs() throws Exception {
    project.files("dist/app.jar").function("hello", Project.rules(null, "dist/app.jar"));
    Artifact artifact = artifact("hello");
    assertThat(artifact.file()).isEqualTo(directory.resolve("dist/app.jar"));
    assertThat(artifact.size()).isEqualTo("dist/app.jar".length());
  }

  @Test
  void theServicesArtifactIsForAllButThoseThatWantTheirOwnArchive() throws Exception {
    project.files("app.jar", "i.js").rules(Project.rules(true, "app.jar"));
    project.function("first").function("alone", Project.rules(true, null));
    assertThat(artifact("first").file()).hasFileName("app.jar");
    assertThat(artifact("alone").file()).hasFileName("alone.zip");
    assertThat(project.output().resolve("shop.zip")).doesNotExist();
  }

  @Test
  void imagesHaveNoArtifact() throws Exception {
    var image = new Code.Image(new Scalar.Text("repo/image", Project.PLACE), Project.PLACE);
    project.function("boxed", image, "nodejs22.x", Project.rules(null, null));
    assertThat(functions()).isEmpty();
  }

  @Test
  void aMissingFileIsSaidWithItsPlace() throws Exception {
    project.function("hello", Project.rules(null, "no.zip"));
    assertThat(project.pack().diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.code()).isEqualTo("artifact-not-found"))
        .satisfies(d -> assertThat(d.place()).isEqualTo(Project.PLACE));
  }

  @Test
  void addressesThatNoSourceKnowsAreRefused() throws Exception {
    project.function("hello", Project.rules(null, "s3://bucket/app.zip"));
    assertThat(project.codes()).containsExactly("artifact-unreachable");
  }

  @Test
  void artifactsAreDownloadedIntoTheOutput() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean known = exchange.getRequestURI().getPath().equals("/app.zip");
          byte[] body = "remote".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(known ? 200 : 404, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort();
      project.sources(new HttpArtifactSource(Duration.ofSeconds(20)));
      project.function("hello", Project.rules(null, base + "/app.zip"));
      assertThat(artifact("hello").file()).hasFileName("hello.zip").hasContent("remote");
      project.function("hello", Project.rules(null, base + "/gone.zip"));
      assertThat(project.codes()).containsExactly("artifact-not-found");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aJarIsBuiltWhenItIsMissingOrOlderThanItsSources() throws Exception {
    List<List<String>> ran = new ArrayList<>();
    Path jar = directory.resolve("target/app.jar");
    java();
    project.builds(
        new JavaBuild(
            (command, lines) -> {
              ran.add(command.words());
              Files.createDirectories(jar.getParent());
              Files.writeString(jar, "jar");
              return 0;
            },
            false));
    assertThat(artifact("hello").file()).isEqualTo(jar);
    project.pack();
    assertThat(ran).containsExactly(List.of("mvn", "-q", "-B", "-DskipTests", "package"));
    FileTime later = FileTime.fromMillis(Files.getLastModifiedTime(jar).toMillis() + 10_000);
    Files.setLastModifiedTime(directory.resolve("src/main/java/App.java"), later);
    project.pack();
    assertThat(ran).hasSize(2);
  }

  @Test
  void aBuildThatFailsShowsItsLastWords() throws Exception {
    java();
    project.builds(
        new JavaBuild(
            (command, lines) -> {
              lines.accept("App.java:[3] ';' expected");
              return 1;
            },
            false));
    assertThat(project.pack().diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.code()).isEqualTo("build-failed"))
        .satisfies(d -> assertThat(d.detail()).contains("';' expected", "code 1"));
  }

  private void java() throws Exception {
    project.files("pom.xml", "src/main/java/App.java");
    project.function(
        "hello",
        new Code.Handler("App", Project.PLACE),
        "java25",
        Project.rules(null, "target/app.jar"));
  }

  private Artifact artifact(String function) throws Exception {
    return Objects.requireNonNull(functions().get(function));
  }

  private Map<String, Artifact> functions() throws Exception {
    PackagingResult result = project.pack();
    assertThat(result.diagnostics()).isEmpty();
    return ((Packed) result).artifacts().functions();
  }
}
