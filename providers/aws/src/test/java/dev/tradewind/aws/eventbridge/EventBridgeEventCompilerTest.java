package dev.tradewind.aws.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventBridgeEventCompilerTest {

  @Test
  void eventWithTwoInputsIsReported() {
    assertThat(compile("'input':{'a':1},'inputTransformer':{'inputTemplate':'x'}").diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("several-inputs");
  }

  @Test
  void defaultBusByItsArnIsNotNamed() {
    CompiledService compiled =
        compile("'eventBus':'arn:aws:events:us-east-1:123456789012:event-bus/default'");

    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(ProjectFixture.resource(compiled, "Svcdevonerule1EventBridgeRule"))
        .doesNotContain("EventBusName");
  }

  private static CompiledService compile(String settings) {
    return ProjectFixture.of(
            "{'service':'svc','provider':{'name':'aws'},'functions':{'one':{'handler':'a.b',"
                + "'events':[{'eventBridge':{'pattern':{},"
                + settings
                + "}}]}}}")
        .compile(List.of(new EventBridgeEventCompiler()));
  }
}
