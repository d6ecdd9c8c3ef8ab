package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples, deployed to this machine the way their READMEs say and called over HTTP. */
class ExamplesIT {

  @TempDir Path folder;
  private @Nullable ExampleProject project;

  @AfterEach
  void removeWhatIsLeft() throws Exception {
    if (project != null) {
      project.clean();
    }
  }

  @Test
  void quotesApiServesJsonHtmlAndItsEdits() throws Exception {
    ExampleProject quotes = open("quotes-api");

    Mapping deployed = quotes.json("deploy");
    String list = ExampleProject.url(deployed, "GET", "/quotes");

    HttpResponse<String> two = quotes.get(list + "?limit=2");
    assertThat(two.statusCode()).isEqualTo(200);
    assertThat(two.headers().firstValue("content-type").orElseThrow()).contains("json");
    assertThat(two.body()).contains("\"quotes\"");
    assertThat(quotes.get(list + "?limit=none").statusCode()).isEqualTo(400);
    assertThat(quotes.get(list + "/no-such-quote").statusCode()).isEqualTo(404);
    assertThat(quotes.get(list.replace("/quotes", "/")).body()).startsWith("<!doctype html>");

    Path page = quotes.directory().resolve("src/page.js");
    Files.writeString(page, Files.readString(page).replace("any one</a>", "one of them</a>"));
    Mapping again = quotes.json("deploy");

    assertThat(ExampleProject.url(again, "GET", "/quotes")).isEqualTo(list);
    assertThat(quotes.get(list.replace("/quotes", "/")).body()).contains("one of them</a>");
  }

  @Test
  void invokeLogsAndInfoWorkOnWhatIsDeployed() throws Exception {
    ExampleProject quotes = open("quotes-api");
    assertThat(quotes.json("info").text("status")).contains("not-deployed");
    quotes.tradewind("deploy");

    ProcessOutput result =
        quotes.tradewind(
            "invoke", "-f", "quoteOfTheDay", "-d", "{\"time\":\"2026-01-01T00:00:00Z\"}");

    assertThat(result.out()).contains("\"text\":");
    Await.until(
        Duration.ofSeconds(20),
        () ->
            Optional.of(quotes.tradewind("logs", "-f", "quoteOfTheDay").out())
                .filter(out -> out.contains("quote of the day:")));
    assertThat(quotes.json("info").text("status")).contains("running");
  }

  @Test
  void removeLeavesNoProcessBehindAlsoWhenThePlatformWasKilled() throws Exception {
    ExampleProject quotes = open("quotes-api");
    Mapping deployed = quotes.json("deploy");
    quotes.get(ExampleProject.url(deployed, "GET", "/quotes"));
    List<ProcessHandle> running = quotes.processes();
    assertThat(running).hasSizeGreaterThanOrEqualTo(2);

    long platform =
        Long.parseLong(deployed.mapping("summary").orElseThrow().text("process").orElseThrow());
    ProcessHandle.of(platform).orElseThrow().destroyForcibly();
    awaitEnd(quotes);
    assertThat(quotes.json("info").text("status")).contains("stopped");

    String first = ExampleProject.url(deployed, "GET", "/quotes");
    Mapping revived = quotes.json("deploy");
    assertThat(ExampleProject.url(revived, "GET", "/quotes")).isEqualTo(first);
    assertThat(quotes.get(first).statusCode()).isEqualTo(200);

    quotes.tradewind("remove");
    awaitEnd(quotes);
    assertThat(quotes.json("info").text("status")).contains("not-deployed");
  }

  @Test
  void twoServicesRunSideBySide() throws Exception {
    ExampleProject quotes = open("quotes-api");
    Mapping first = quotes.json("deploy");
    ExampleProject images = ExampleProject.copy("image-tools", folder);
    try {
      Mapping second = images.json("deploy");

      String placeholder = ExampleProject.url(second, "GET", "/placeholder/{width}/{height}");
      byte[] png =
          images.getBytes(placeholder.replace("{width}", "4").replace("{height}", "3")).body();
      assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(4);
      assertThat(quotes.get(ExampleProject.url(first, "GET", "/quotes")).statusCode())
          .isEqualTo(200);
    } finally {
      images.clean();
    }
  }

  @Test
  void imageToolsTakesAndGivesBinaryBodies() throws Exception {
    ExampleProject images = open("image-tools");
    Mapping deployed = images.json("deploy");
    String placeholder =
        ExampleProject.url(deployed, "GET", "/placeholder/{width}/{height}")
            .replace("{width}", "40")
            .replace("{height}", "20");

    HttpResponse<byte[]> png = images.getBytes(placeholder + "?color=ff0000");
    assertThat(png.headers().firstValue("content-type")).contains("image/png");
    String thumbnail = ExampleProject.url(deployed, "POST", "/thumbnail");
    HttpResponse<byte[]> small = images.post(thumbnail + "?width=10", "image/png", png.body());

    assertThat(small.statusCode()).isEqualTo(200);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(small.body()));
    assertThat(image.getWidth()).isEqualTo(10);
    assertThat(image.getHeight()).isEqualTo(5);
  }

  @Test
  void helloJavaIsBuiltByMavenAndAnswers() throws Exception {
    ExampleProject hello = open("hello-java");

    Mapping deployed = hello.json("deploy");

    String url = ExampleProject.url(deployed, "GET", "/hello/{name}").replace("{name}", "Ada");
    HttpResponse<String> answer = hello.get(url);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Ada");
  }

  private ExampleProject open(String name) throws Exception {
    ExampleProject opened = ExampleProject.copy(name, folder);
    project = opened;
    return opened;
  }

  private static void awaitEnd(ExampleProject project) throws Exception {
    Await.until(
        Duration.ofSeconds(20),
        () -> project.processes().isEmpty() ? Optional.of(true) : Optional.empty());
  }
}
