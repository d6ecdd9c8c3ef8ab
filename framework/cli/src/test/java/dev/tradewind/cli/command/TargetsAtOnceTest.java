package dev.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.cli.output.JsonResult;
import dev.tradewind.config.Extent;
import dev.tradewind.config.ProjectLoader;
import dev.tradewind.config.binding.ProjectBinder;
import dev.tradewind.engine.PluginCatalog;
import dev.tradewind.engine.ProjectRequest;
import dev.tradewind.engine.Projects;
import dev.tradewind.engine.ProviderCatalog;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetsAtOnceTest {

  @TempDir Path folder;
  private List<TargetedService> targets = List.of();

  @BeforeEach
  void openAProjectForTwoTargets() throws Exception {
    Files.writeString(
        folder.resolve("serverless.yml"),
        """
        service: notes
        provider: { name: aws }
        targets: { us: { name: aws }, eu: { name: aws } }
        """);
    Result<List<TargetedService>> opened =
        new Projects(
                new ProjectLoader(),
                new ProjectBinder(),
                ProviderCatalog.installed(),
                new PluginCatalog(List.of()),
                Map.of())
            .open(
                new ProjectRequest(
                    folder, null, Map.of(), Map.of(), List.of("us", "eu"), Extent.WHOLE));
    targets = ((Result.Done<List<TargetedService>>) opened).value();
  }

  @Test
  void theyRunAtTheSameTimeAndResultsComeInOrder() {
    CountDownLatch both = new CountDownLatch(2);
    List<Result<Rendered>> results =
        run(
            targeted -> {
              both.countDown();
              assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
              return done(targeted);
            });
    assertThat(results)
        .extracting(result -> ((Result.Done<Rendered>) result).value().text())
        .containsExactly("us", "eu");
  }

  @Test
  void oneThatBreaksDoesNotStopTheOther() {
    List<Result<Rendered>> results =
        run(
            targeted -> {
              if (targeted.service().target().name().equals("us")) {
                throw new IllegalStateException("broken");
              }
              return done(targeted);
            });
    assertThat(results.get(0).diagnostics())
        .extracting(Diagnostic::summary)
        .containsExactly("broken");
    assertThat(results.get(1)).isInstanceOf(Result.Done.class);
  }

  @Test
  void anInterruptEndsAllAndIsKept() {
    CountDownLatch never = new CountDownLatch(1);
    Thread.currentThread().interrupt();
    List<Result<Rendered>> results =
        run(
            targeted -> {
              never.await();
              return done(targeted);
            });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(results)
        .allSatisfy(
            result ->
                assertThat(result.diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly("interrupted"));
  }

  private List<Result<Rendered>> run(TargetsAtOnce.Work work) {
    return new TargetsAtOnce(
            work, bug -> Diagnostic.error("bug", String.valueOf(bug.getMessage()), "", null))
        .run(targets);
  }

  private static Result<Rendered> done(TargetedService targeted) {
    return Result.of(Rendered.of(targeted.service().target().name(), new JsonResult()), List.of());
  }
}
