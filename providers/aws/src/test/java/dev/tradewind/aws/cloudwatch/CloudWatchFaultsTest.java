package dev.tradewind.aws.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloudWatchFaultsTest {

  @Test
  void thirdFilterOnALogGroupIsReported() {
    String event = "{'cloudwatchLog':'group'}";

    assertThat(compile(event + "," + event).diagnostics()).isEmpty();
    assertThat(compile(event + "," + event + "," + event).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("too-many-log-filters");
  }

  @Test
  void eventWithTwoInputsIsReported() {
    assertThat(
            compile("{'cloudwatchEvent':{'event':{},'input':'a','inputPath':'$.b'}}").diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("several-inputs");
  }

  @Test
  void quotesOfAnInputStayJson() {
    CompiledService compiled = compile("{'cloudwatchEvent':{'event':{},'input':{'a':'x\\\\y'}}}");

    assertThat(ProjectFixture.resource(compiled, "OneEventsRuleCloudWatchEvent1"))
        .contains("{\\'a\\':\\'x\\\\\\\\y\\'}");
  }

  private static CompiledService compile(String events) {
    return ProjectFixture.of(
            "{'service':'svc','provider':{'name':'aws'},'functions':{'one':{'handler':'a.b',"
                + "'events':["
                + events
                + "]}}}")
        .compile(List.of(new CloudWatchEventCompiler(), new CloudWatchLogCompiler()));
  }
}
