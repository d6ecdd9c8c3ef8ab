package dev.tradewind.aws.live;

import dev.tradewind.aws.deployment.Sha256;
import dev.tradewind.aws.stack.Pause;
import dev.tradewind.model.Function;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.RollbackFunctionRequest;
import dev.tradewind.spi.progress.Progress;
import dev.tradewind.spi.progress.ProgressEvent;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.FunctionCodeLocation;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionCodeRequest;

/** Gives a function the code of one of its published versions; its settings stay. */
final class SingleRollback {

  private static final String STEP = "function";

  private final FunctionApi api;
  private final FunctionUpdate update;
  private final CodeDownload download;

  SingleRollback(FunctionApi api, Pause pause, CodeDownload download) {
    this.api = api;
    this.update = new FunctionUpdate(api, pause);
    this.download = download;
  }

  void run(RollbackFunctionRequest request, Progress progress, String region)
      throws ProviderException, InterruptedException {
    Function function = request.function();
    String version = request.version();
    GetFunctionResponse present =
        update
            .settled(function.name())
            .orElseThrow(() -> NotDeployed.function(request.service(), function, region, null));
    SingleFunction.checkDurable(function, present.configuration());
    GetFunctionResponse past =
        api.find(function.name(), version)
            .orElseThrow(() -> NotDeployed.version(function, version, null));
    progress.report(
        new ProgressEvent.StepStarted(
            STEP, "Rolling " + function.key() + " back to version " + version));
    update.run(update(function, version, present, past));
    progress.report(
        new ProgressEvent.StepFinished(
            STEP, "Rolled " + function.key() + " back to version " + version));
  }

  private UpdateFunctionCodeRequest update(
      Function function, String version, GetFunctionResponse present, GetFunctionResponse past)
      throws ProviderException, InterruptedException {
    UpdateFunctionCodeRequest.Builder update =
        UpdateFunctionCodeRequest.builder()
            .functionName(function.name())
            .revisionId(present.configuration().revisionId());
    if (past.configuration().hasArchitectures()) {
      update.architecturesWithStrings(past.configuration().architecturesAsStrings());
    }
    FunctionCodeLocation code = past.code();
    Optional<String> image =
        Optional.ofNullable(code.resolvedImageUri()).or(() -> Optional.ofNullable(code.imageUri()));
    if (image.isPresent()) {
      return update.imageUri(image.get()).build();
    }
    byte[] archive = archive(function, code);
    SingleFunction.checkSize(function, archive.length);
    if (!Sha256.of(archive).equals(past.configuration().codeSha256())) {
      throw new ProviderException(
          Diagnostic.error(
              "code-not-of-version",
              "what AWS gave as the code of version "
                  + version
                  + " of "
                  + function.name()
                  + " is not that code: its SHA-256 differs",
              "Nothing has been changed. Run the command again; if it happens again, check out the"
                  + " source of that version and deploy it.",
              null));
    }
    return update.zipFile(SdkBytes.fromByteArrayUnsafe(archive)).build();
  }

  private byte[] archive(Function function, FunctionCodeLocation code)
      throws ProviderException, InterruptedException {
    try {
      return download.from(URI.create(code.location()));
    } catch (IOException e) {
      throw new ProviderException(
          Diagnostic.error(
              "code-not-downloaded",
              "cannot download the code of " + function.name() + ": " + e.getMessage(),
              "Check the network, and run the command again.",
              null),
          e);
    }
  }
}
