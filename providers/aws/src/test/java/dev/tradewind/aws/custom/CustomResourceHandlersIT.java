package dev.tradewind.aws.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.cloudformation.SameValue;
import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the handlers of the archive in Node.js, with a stand-in for the AWS SDK. */
class CustomResourceHandlersIT {

  private static final List<String> CLIENTS =
      List.of("s3", "lambda", "cognito-identity-provider", "api-gateway", "iam");

  @TempDir static Path folder;

  @BeforeAll
  static void unpack() throws IOException {
    Path archive = folder.resolve("custom-resources.zip");
    CustomResourcesArchive.writeTo(archive);
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream content = zip.getInputStream(entry)) {
          write(entry.getName(), content.readAllBytes());
        }
      }
    }
    for (String client : CLIENTS) {
      write("node_modules/@aws-sdk/client-" + client + "/index.js", resource("sdk-client.js"));
    }
    write("run-scenario.js", resource("run-scenario.js"));
  }

  private static void write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream file = CustomResourceHandlersIT.class.getResourceAsStream(name)) {
      return file.readAllBytes();
    }
  }

  static Stream<Arguments> scenarios() throws IOException {
    Mapping all =
        ProjectFixture.parse(new String(resource("scenarios.json"), StandardCharsets.UTF_8));
    return all.keys().stream().map(name -> Arguments.of(name, all.mapping(name).orElseThrow()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void sendsAndAnswersWhatItShould(String name, Mapping scenario) throws Exception {
    Process node =
        new ProcessBuilder("node", "run-scenario.js", folder.toString())
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var input = node.outputWriter(StandardCharsets.UTF_8)) {
      input.write(JsonWriter.compact(scenario));
    }
    String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Mapping expected = scenario.mapping("outcome").orElseThrow();

    assertThat(node.waitFor()).as(name).isZero();
    assertThat(SameValue.of(ProjectFixture.parse(output), expected))
        .as("%s%nexpected %s%nbut got  %s", name, JsonWriter.compact(expected), output)
        .isTrue();
  }
}
