package dev.tradewind.aws.invoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.Service;
import dev.tradewind.spi.operation.InvokeRequest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.LogType;

class FunctionInvokerTest {

  private static software.amazon.awssdk.services.lambda.model.InvokeRequest call(
      InvokeRequest.Mode mode, @Nullable String qualifier, @Nullable String context) {
    Service service = ProjectFixture.of("{'service':'svc','functions':{'one':{}}}").service();
    return FunctionInvoker.call(
        new InvokeRequest(
            service,
            service.function("one").orElseThrow(),
            "{}".getBytes(UTF_8),
            mode,
            true,
            qualifier,
            context));
  }

  @Test
  void theClientContextIsSentInBase64() {
    String sent = call(InvokeRequest.Mode.SYNC, null, "{\"custom\":{\"é\":1}}").clientContext();

    assertThat(new String(Base64.getDecoder().decode(sent), UTF_8))
        .isEqualTo("{\"custom\":{\"é\":1}}");
    assertThat(call(InvokeRequest.Mode.SYNC, null, null).clientContext()).isNull();
  }

  @Test
  void theLogIsOnlyAskedForWhereThereIsOneToWaitFor() {
    assertThat(call(InvokeRequest.Mode.SYNC, null, null).logType()).isEqualTo(LogType.TAIL);
    assertThat(call(InvokeRequest.Mode.EVENT, null, null).logType()).isEqualTo(LogType.NONE);
  }

  @Test
  void theVersionOrAliasIsNamed() {
    var call = call(InvokeRequest.Mode.DRY_RUN, "live", null);

    assertThat(call.qualifier()).isEqualTo("live");
    assertThat(call.functionName()).isEqualTo("svc-dev-one");
    assertThat(call.invocationType()).isEqualTo(InvocationType.DRY_RUN);
  }
}
