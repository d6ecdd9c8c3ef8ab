package dev.tradewind.aws.live;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.stack.Pause;
import dev.tradewind.model.Code;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Node;
import dev.tradewind.packaging.Artifact;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.DeployFunctionRequest;
import dev.tradewind.spi.operation.DeployFunctionResult;
import dev.tradewind.spi.progress.Progress;
import dev.tradewind.spi.progress.ProgressEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.PackageType;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionCodeRequest;

/** Brings one function up to date: its code first, then its settings. */
final class SingleFunction {

  /** The largest archive that UpdateFunctionCode takes in its request, in bytes. */
  static final long LARGEST_UPLOAD = 50L * 1024 * 1024;

  private static final String STEP = "function";

  private final FunctionApi api;
  private final FunctionUpdate update;
  private final DeployFunctionRequest request;
  private final Progress progress;

  SingleFunction(FunctionApi api, Pause pause, DeployFunctionRequest request, Progress progress) {
    this.api = api;
    this.update = new FunctionUpdate(api, pause);
    this.request = request;
    this.progress = progress;
  }

  /**
   * @param region for messages
   */
  DeployFunctionResult deploy(FunctionTemplate template, StackReferences references, String region)
      throws ProviderException, InterruptedException {
    Service service = request.service();
    Function function = request.function();
    GetFunctionResponse deployed =
        api.find(function.name(), null)
            .orElseThrow(() -> NotDeployed.function(service, function, region, null));
    check(deployed.configuration());
    progress.report(new ProgressEvent.StepStarted(STEP, "Updating " + function.key()));
    boolean code = request.code() && deployCode(template, deployed);
    ConfigurationChange change =
        ConfigurationChange.of(template.properties(), deployed.configuration(), references);
    if (!change.isEmpty()) {
      String properties = String.join(", ", change.changed());
      progress.report(new ProgressEvent.StepAdvanced(STEP, properties));
      update.run(change.request());
    }
    boolean any = code || !change.isEmpty();
    progress.report(
        new ProgressEvent.StepFinished(
            STEP, (any ? "Updated " : "Nothing to update in ") + function.key()));
    return new DeployFunctionResult(code, !change.isEmpty(), notes(change));
  }

  private boolean deployCode(FunctionTemplate template, GetFunctionResponse deployed)
      throws ProviderException, InterruptedException {
    String name = request.function().name();
    Artifact artifact = request.artifact();
    if (artifact == null) {
      String image =
          template.properties().at("Code", "ImageUri").flatMap(Node::asText).orElseThrow();
      boolean same = image.equals(deployed.code().imageUri());
      if (same && !request.force()) {
        return false;
      }
      progress.report(new ProgressEvent.StepAdvanced(STEP, image));
      update.run(UpdateFunctionCodeRequest.builder().functionName(name).imageUri(image).build());
      return true;
    }
    if (artifact.sha256().equals(deployed.configuration().codeSha256()) && !request.force()) {
      return false;
    }
    progress.report(
        new ProgressEvent.StepAdvanced(STEP, "uploading " + artifact.file().getFileName()));
    update.run(
        UpdateFunctionCodeRequest.builder().functionName(name).zipFile(bytes(artifact)).build());
    return true;
  }

  private SdkBytes bytes(Artifact artifact) throws ProviderException {
    checkSize(request.function(), artifact.size());
    try {
      return SdkBytes.fromByteArrayUnsafe(Files.readAllBytes(artifact.file()));
    } catch (IOException e) {
      throw new ProviderException(
          Diagnostic.error(
              "artifact-not-readable", "cannot read " + artifact.file(), e.toString(), null),
          e);
    }
  }

  static void checkSize(Function function, long size) throws ProviderException {
    if (size > LARGEST_UPLOAD) {
      throw new ProviderException(
          Diagnostic.error(
              "archive-too-large",
              "the archive of `" + function.key() + "` is larger than 50 MB",
              "Lambda takes no more in one request. `tradewind deploy` uploads it through the"
                  + " deployment bucket.",
              null));
    }
  }

  private void check(FunctionConfiguration deployed) throws ProviderException {
    Function function = request.function();
    boolean isImage = deployed.packageType() == PackageType.IMAGE;
    if (isImage != function.code() instanceof Code.Image) {
      throw wholeService(
          function,
          isImage
              ? "it is deployed as a container image and is an archive now"
              : "it is deployed as an archive and is a container image now");
    }
    checkDurable(function, deployed);
  }

  /** A durable function goes on in versions, which only a whole deployment publishes. */
  static void checkDurable(Function function, FunctionConfiguration deployed)
      throws ProviderException {
    if (deployed.durableConfig() != null || Settings.of(function).has("durableConfig")) {
      throw wholeService(function, "it is durable, so its executions hold on to versions");
    }
  }

  private static ProviderException wholeService(Function function, String why) {
    return new ProviderException(
        Diagnostic.error(
            "needs-whole-deployment",
            "the function `" + function.key() + "` cannot be updated alone: " + why,
            "Run `tradewind deploy`.",
            function.source()));
  }

  private List<Diagnostic> notes(ConfigurationChange change) {
    List<Diagnostic> notes = new ArrayList<>();
    if (!change.leftAlone().isEmpty()) {
      notes.add(
          Diagnostic.warning(
              "settings-left-alone",
              "left as they are deployed: " + String.join(", ", change.leftAlone()),
              "They refer to something that only CloudFormation knows. `tradewind deploy` brings"
                  + " them up to date.",
              request.function().source()));
    }
    return notes;
  }
}
