package dev.tradewind.aws.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.Service;
import dev.tradewind.spi.operation.LogLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterleavedEventsTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final Map<String, List<LogEvent>> groups = new HashMap<>();
  private final LogEvents events =
      (group, from, filter) ->
          groups.getOrDefault(group, List.of()).stream()
              .filter(event -> !event.time().isBefore(from))
              .filter(event -> event.message().contains(filter))
              .iterator();

  private static LogEvent event(int second, String stream, String message) {
    return new LogEvent(message + "@" + second, START.plusSeconds(second), stream, message + "\n");
  }

  private List<LogLine> read(String project, String filter) {
    Service service = ProjectFixture.of(project).service();
    List<LogSource> sources =
        new LogSources(service, function -> Optional.of("/deployed"))
            .of(List.copyOf(service.functions().values()));
    List<LogLine> lines = new ArrayList<>();
    new InterleavedEvents(events, sources, filter).read(START, event -> true, lines::add);
    return lines;
  }

  @Test
  void linesOfSeveralFunctionsComeInTheOrderOfTime() {
    groups.put("/aws/lambda/svc-dev-one", List.of(event(1, "s", "a"), event(4, "s", "d")));
    groups.put("/aws/lambda/svc-dev-two", List.of(event(2, "s", "b"), event(3, "s", "c")));

    assertThat(read("{'service':'svc','functions':{'one':{},'two':{},'none':{}}}", ""))
        .extracting(LogLine::function, LogLine::text)
        .containsExactly(
            tuple("one", "a"), tuple("two", "b"), tuple("two", "c"), tuple("one", "d"));
  }

  @Test
  void theFilterIsHandedOn() {
    groups.put("/aws/lambda/svc-dev-one", List.of(event(1, "s", "a"), event(2, "s", "b")));

    assertThat(read("{'service':'svc','functions':{'one':{}}}", "b"))
        .extracting(LogLine::text)
        .containsExactly("b");
  }

  @Test
  void linesAboutInvocationsAreMarked() {
    groups.put(
        "/aws/lambda/svc-dev-one",
        List.of(
            event(1, "s", "START RequestId: 1 Version: 2"),
            event(2, "s", "START of my work"),
            event(3, "s", "{\"time\":\"x\",\"type\":\"platform.report\"}")));

    assertThat(read("{'service':'svc','functions':{'one':{}}}", ""))
        .extracting(LogLine::about)
        .containsExactly(true, false, true);
  }

  @Test
  void inAGroupThatIsSharedTheStreamTellsTheFunctions() {
    groups.put(
        "/shared",
        List.of(
            event(1, "2026/03/01/svc-dev-one[$LATEST]x", "a"),
            event(2, "2026/03/01/svc-dev-two[$LATEST]x", "b"),
            event(3, "2026/03/01/other[$LATEST]x", "c")));

    assertThat(
            read(
                "{'service':'svc','provider':{'logs':{'lambda':{'logGroup':'/shared'}}},"
                    + "'functions':{'one':{},'two':{}}}",
                ""))
        .extracting(LogLine::function)
        .containsExactly("one", "two");
  }

  @Test
  void aGroupThatTheProjectOnlyRefersToIsThatOfTheDeployedFunction() {
    groups.put("/deployed", List.of(event(1, "2026/03/01/svc-dev-one[1]x", "a")));

    assertThat(
            read("{'service':'svc','functions':{'one':{'logs':{'logGroup':{'Ref':'Group'}}}}}", ""))
        .hasSize(1);
  }
}
