package dev.tradewind.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.VariableSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectLoaderTest {

  @TempDir private Path directory;

  private ResolveResult load(String config) {
    return new ProjectLoader()
        .resolve(
            new LoadRequest(
                directory,
                config,
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                List.of(),
                false,
                Extent.WHOLE));
  }

  private ResolveResult load() {
    return new ProjectLoader().resolve(LoadRequest.of(directory));
  }

  private static Diagnostic only(ResolveResult result) {
    assertThat(result).isInstanceOf(ResolveResult.Failed.class);
    assertThat(result.diagnostics()).hasSize(1);
    return result.diagnostics().getFirst();
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(directory.resolve(name), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"serverless.yml", "serverless.yaml", "serverless.json"})
  void projectFilesAreFoundByName(String name) throws Exception {
    write(name, "{\"service\": \"x\"}");
    ResolvedProject project = ((ResolveResult.Resolved) load()).project();
    assertThat(project.file()).isEqualTo(directory.resolve(name));
    assertThat(project.document().text("service")).contains("x");
    assertThat(project.document().get("service").orElseThrow().source())
        .hasToString(name + ":1:13");
  }

  @Test
  void theFirstNameCounts() throws Exception {
    write("serverless.json", "{}");
    write("serverless.yml", "service: y");
    assertThat(((ResolveResult.Resolved) load()).project().file())
        .isEqualTo(directory.resolve("serverless.yml"));
  }

  @Test
  void anotherFileMayBeNamed() throws Exception {
    write("serverless.yml", "service: x");
    write("other.yml", "service: y");
    assertThat(((ResolveResult.Resolved) load("other.yml")).project().document().text("service"))
        .contains("y");
  }

  @Test
  void noProjectFileTellsWhatWasLookedForAndWhere() {
    Diagnostic found = only(load());
    assertThat(found.code()).isEqualTo("no-project-file");
    assertThat(found.summary()).contains(directory.toString());
    assertThat(found.detail()).contains("serverless.yml, serverless.yaml, serverless.json");
  }

  @Test
  void aProjectFileFurtherUpIsNamed() throws Exception {
    write("serverless.yml", "service: x");
    Path below = Files.createDirectories(directory.resolve("src/deep"));
    Diagnostic found = only(new ProjectLoader().resolve(LoadRequest.of(below)));
    assertThat(found.detail()).contains(directory.resolve("serverless.yml").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "serverles.yml, no-project-file, serverless.yml",
    "serverless.txt, project-file-extension,",
    "sub/serverless.yml, project-file-elsewhere,",
    "../serverless.yml, project-file-elsewhere,",
    "'\u0000.yml', no-project-file,"
  })
  void aWrongNameIsExplained(String name, String code, String suggestion) throws Exception {
    write("serverless.yml", "service: x");
    Diagnostic found = only(load(name));
    assertThat(found.code()).isEqualTo(code);
    assertThat(found.suggestion()).isEqualTo(suggestion);
  }

  @Test
  void bytesThatAreNoUtf8HaveTheirPlace() throws Exception {
    Files.write(
        directory.resolve("serverless.yml"),
        new byte[] {'a', ':', ' ', '1', '\n', 'b', ':', ' ', (byte) 0xe4, '\n'});
    Diagnostic found = only(load());
    assertThat(found.code() + " " + found.place()).isEqualTo("not-utf8 serverless.yml:2:4");
    assertThat(found.summary()).contains("0xE4");
  }

  @Test
  void utf16IsNamed() throws Exception {
    Files.write(directory.resolve("serverless.yml"), new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0});
    assertThat(only(load()).summary()).contains("UTF-16");
  }

  @Test
  void hugeFilesAreRefused() throws Exception {
    write("serverless.yml", "a: " + "x".repeat(10_000_000));
    assertThat(only(load()).code()).isEqualTo("file-too-large");
  }

  @Test
  void jsonFaultsHaveTheirPlace() throws Exception {
    write("serverless.json", "{\n  \"a\": 1,\n  \"a\": 2\n}");
    Diagnostic twice = only(load());
    assertThat(twice.code() + " " + twice.place()).startsWith("duplicate-key serverless.json:3:");
    write("serverless.json", "{\n  \"a\": 1\n  \"b\": 2\n}");
    Diagnostic comma = only(load());
    assertThat(comma.code() + " " + comma.place()).startsWith("json-syntax serverless.json:3:");
  }

  @Test
  void sourcesOfProvidersAreAskedOnceForTheSameThing() throws Exception {
    write(
        "serverless.yml",
        """
        provider: {region: eu-west-1, profile: me}
        a: ${ssm:/x}
        b: ${ssm:/x}
        c: ${ssm(raw, us-east-1):/y, 'z'}
        d: ${ssm:/bad}
        e: ${aws:accountId}
        """);
    List<VariableSource.Request> asked = Collections.synchronizedList(new ArrayList<>());
    ResolveResult result =
        new ProjectLoader()
            .resolve(
                new LoadRequest(
                    directory,
                    null,
                    Map.of("stage", "qa"),
                    Map.of(),
                    Map.of(),
                    null,
                    List.of(new Ssm(asked), new AccountId()),
                    false,
                    Extent.WHOLE));
    assertThat(asked)
        .containsExactlyInAnyOrder(
            request("/x"), request("/y", "raw", "us-east-1"), request("/bad"));
    assertThat(result.diagnostics())
        .extracting(d -> d.code() + " " + d.place())
        .containsExactly("no-credentials serverless.yml:5:4");
  }

  private static VariableSource.Request request(String address, String... params) {
    return new VariableSource.Request(
        List.of(params), address, "qa", "eu-west-1", "me", Map.of("stage", "qa"));
  }

  @Test
  void longChainsResolveAndEndlessOnesAreTold() throws Exception {
    for (int length : List.of(1_000, 10_000)) {
      StringBuilder text = new StringBuilder("custom:\n");
      for (int i = 0; i < length; i++) {
        text.append("  k%d: ${self:custom.k%d}\n".formatted(i, i + 1));
      }
      write("serverless.yml", text.append("  k" + length + ": end\n").toString());
      ResolveResult result = load();
      if (length == 1_000) {
        assertThat(((ResolveResult.Resolved) result).project().document().at("custom", "k0"))
            .contains(
                new Scalar.Text("end", new SourceRange("serverless.yml", 1002, 10, 1002, 13)));
      } else {
        assertThat(result.diagnostics())
            .extracting(Diagnostic::code)
            .containsOnly("variable-too-deep");
      }
    }
  }

  @Test
  void referencesThatMultiplyAreStopped() throws Exception {
    StringBuilder lists = new StringBuilder("custom:\n  k0: [x, x]\n");
    StringBuilder texts = new StringBuilder("custom:\n  k0: xxxxxxxxxx\n");
    for (int i = 1; i < 60; i++) {
      String before = "${self:custom.k" + (i - 1) + "}";
      lists.append("  k%d: ['%s', '%s']\n".formatted(i, before, before));
      texts.append("  k%d: '%s%s'\n".formatted(i, before, before));
    }
    write("serverless.yml", lists.toString());
    assertThat(only(load()).code()).isEqualTo("too-many-nodes");
    write("serverless.yml", texts.toString());
    assertThat(only(load()).code()).isEqualTo("text-too-long");
  }

  private record Ssm(List<Request> asked) implements VariableSource {
    @Override
    public String name() {
      return "ssm";
    }

    @Override
    public Answer resolve(Request request) throws ProviderException {
      asked.add(request);
      return switch (request.address()) {
        case "/x" -> new Answer.Found(new Scalar.Text("v", SourceRange.none("ssm")), false);
        case "/bad" ->
            throw new ProviderException(
                Diagnostic.error("no-credentials", "no credentials", "", null));
        default -> new Answer.Missing();
      };
    }
  }

  private record AccountId() implements VariableSource {
    @Override
    public String name() {
      return "aws";
    }

    @Override
    public Answer resolve(Request request) {
      return new Answer.Found(new Scalar.Text("123456789012", SourceRange.none("aws")), false);
    }
  }
}
