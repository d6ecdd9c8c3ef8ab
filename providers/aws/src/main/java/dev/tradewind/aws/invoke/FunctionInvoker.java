package dev.tradewind.aws.invoke;

import dev.tradewind.aws.live.NotDeployed;
import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.aws.session.Operation;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.InvokeRequest;
import dev.tradewind.spi.operation.InvokeResult;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Calls a function through Lambda's Invoke operation. */
public final class FunctionInvoker {

  private final AwsSessions sessions;

  public FunctionInvoker(AwsSessions sessions) {
    this.sessions = sessions;
  }

  public InvokeResult invoke(InvokeRequest request) throws ProviderException {
    return Operation.attempt(
        sessions,
        request.service(),
        "invoke " + request.function().name(),
        session -> {
          try {
            return result(request, session.patientLambda().invoke(call(request)));
          } catch (ResourceNotFoundException e) {
            String qualifier = request.qualifier();
            throw qualifier == null
                ? NotDeployed.function(request.service(), request.function(), session.region(), e)
                : NotDeployed.version(request.function(), qualifier, e);
          }
        });
  }

  static software.amazon.awssdk.services.lambda.model.InvokeRequest call(InvokeRequest request) {
    boolean sync = request.mode() == InvokeRequest.Mode.SYNC;
    var call =
        software.amazon.awssdk.services.lambda.model.InvokeRequest.builder()
            .functionName(request.function().name())
            .invocationType(type(request.mode()))
            .logType(sync && request.withLogs() ? LogType.TAIL : LogType.NONE)
            .payload(SdkBytes.fromByteArrayUnsafe(request.payload()))
            .qualifier(request.qualifier());
    String context = request.context();
    if (context != null) {
      call.clientContext(
          Base64.getEncoder().encodeToString(context.getBytes(StandardCharsets.UTF_8)));
    }
    return call.build();
  }

  private static InvokeResult result(InvokeRequest request, InvokeResponse response) {
    SdkBytes payload = response.payload();
    String logs = response.logResult();
    return new InvokeResult(
        request.mode() == InvokeRequest.Mode.SYNC,
        payload == null ? new byte[0] : payload.asByteArrayUnsafe(),
        response.functionError(),
        logs == null ? "" : new String(Base64.getDecoder().decode(logs), StandardCharsets.UTF_8));
  }

  private static InvocationType type(InvokeRequest.Mode mode) {
    return switch (mode) {
      case SYNC -> InvocationType.REQUEST_RESPONSE;
      case EVENT -> InvocationType.EVENT;
      case DRY_RUN -> InvocationType.DRY_RUN;
    };
  }
}
