package dev.tradewind.local.template;

import static dev.tradewind.local.TestService.NOTHING;
import static dev.tradewind.local.TestService.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.TestService;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCompilerTest {

  @TempDir Path folder;

  private LocalTemplate template() throws Exception {
    Path code = Files.createDirectories(folder.resolve("code"));
    Files.writeString(code.resolve("index.js"), "1");
    Node input = JsonReader.read("{\"a\":1}", "serverless.yml");
    Node text = JsonReader.read("\"plain\"", "serverless.yml");
    TestService service =
        new TestService("notes", folder)
            .layer("shared", code)
            .function("f", "nodejs22.x", "index.f")
            .environment("SECRET", "s3cret")
            .concurrency(3)
            .layer("shared")
            .event(
                new Event.Schedule(
                    List.of("rate(1 hour)", "rate(2 hours)"),
                    true,
                    input,
                    "Europe/Paris",
                    NOTHING,
                    PLACE))
            .event(new Event.Schedule(List.of("rate(1 day)"), true, text, null, NOTHING, PLACE))
            .event(new Event.Schedule(List.of("rate(9 days)"), false, null, null, NOTHING, PLACE))
            .from(code);
    return new TemplateCompiler().compile(service.build(), service.artifacts());
  }

  @Test
  void aFunctionHasItsArtifactLayersAndSettings() throws Exception {
    FunctionTemplate function = template().function("f").orElseThrow();

    assertThat(function.name()).isEqualTo("notes-dev-f");
    assertThat(function.code().sha256()).matches("[0-9a-f]{64}");
    assertThat(function.layers()).hasSize(1);
    assertThat(function.reservedConcurrency()).isEqualTo(3);
    assertThat(function.environment()).containsEntry("SECRET", "s3cret");
    assertThat(function.toString()).doesNotContain("s3cret");
  }

  @Test
  void eachExpressionOfAnEnabledScheduleIsOne() throws Exception {
    assertThat(template().schedules())
        .extracting(ScheduleTemplate::expression, ScheduleTemplate::input)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("rate(1 hour)", "{\"a\":1}"),
            org.assertj.core.api.Assertions.tuple("rate(2 hours)", "{\"a\":1}"),
            org.assertj.core.api.Assertions.tuple("rate(1 day)", "\"plain\""));
  }

  @Test
  void jsonKeepsEverything() throws Exception {
    LocalTemplate template = template();
    String json = JsonWriter.pretty(LocalTemplateJson.write(template));

    LocalTemplate read =
        LocalTemplateJson.read(JsonReader.read(json, "local.json").asMapping().orElseThrow());

    assertThat(JsonWriter.pretty(LocalTemplateJson.write(read))).isEqualTo(json);
    assertThat(read.functions()).isEqualTo(template.functions());
    assertThat(read.schedules()).isEqualTo(template.schedules());
  }

  @Test
  void accessToAFunctionOfTheServiceIsItsName() throws Exception {
    Path code = Files.createDirectories(folder.resolve("code"));
    TestService service =
        new TestService("notes", folder)
            .function("send-mail", "nodejs22.x", "index.f")
            .from(code)
            .function("f", "nodejs22.x", "index.f")
            .access("send-mail", "invoke")
            .from(code);

    LocalTemplate template = new TemplateCompiler().compile(service.build(), service.artifacts());

    assertThat(template.function("f").orElseThrow().environment())
        .containsEntry("SEND_MAIL_FUNCTION", "notes-dev-send-mail");
  }
}
