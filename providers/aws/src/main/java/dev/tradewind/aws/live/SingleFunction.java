package dev.tradewind.aws.live;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.stack.Pause;
import dev.tradewind.model.Code;
import dev.tradewind.model.Function;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
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
  private static final List<String> DEFAULT_ARCHITECTURES = List.of("x86_64");

  private final FunctionUpdate update;
  private final DeployFunctionRequest request;
  private final Progress progress;

  SingleFunction(FunctionApi api, Pause pause, DeployFunctionRequest request, Progress progress) {
    this.update = new FunctionUpdate(api, pause);
    this.request = request;
    this.progress = progress;
  }

  /**
   * @param stack the template that is deployed
   * @param region for messages
   */
  DeployFunctionResult deploy(
      FunctionTemplate template, StackReferences references, Mapping stack, String region)
      throws ProviderException, InterruptedException {
    Function function = request.function();
    GetFunctionResponse deployed = deployed(region);
    check(deployed.configuration());
    progress.report(new ProgressEvent.StepStarted(STEP, "Updating " + function.key()));
    List<String> forStack = new ArrayList<>(template.onlyByStack(stack));
    List<String> architectures = architectures(template, references);
    boolean code = false;
    if (request.code()) {
      code = deployCode(template, architectures, deployed);
    } else if (!architectures.equals(architectures(deployed.configuration()))) {
      forStack.add(FunctionTemplate.ARCHITECTURES);
    }
    FunctionConfiguration now = (code ? deployed(region) : deployed).configuration();
    ConfigurationChange change = ConfigurationChange.of(template.properties(), now, references);
    if (!change.isEmpty()) {
      String properties = String.join(", ", change.changed());
      progress.report(new ProgressEvent.StepAdvanced(STEP, properties));
      update.run(change.request());
    }
    boolean any = code || !change.isEmpty();
    progress.report(
        new ProgressEvent.StepFinished(
            STEP, (any ? "Updated " : "Nothing to update in ") + function.key()));
    return new DeployFunctionResult(code, !change.isEmpty(), notes(change, forStack));
  }

  private GetFunctionResponse deployed(String region)
      throws ProviderException, InterruptedException {
    Function function = request.function();
    return update
        .settled(function.name())
        .orElseThrow(() -> NotDeployed.function(request.service(), function, region, null));
  }

  private static List<String> architectures(FunctionTemplate template, StackReferences references) {
    return template
        .properties()
        .get(FunctionTemplate.ARCHITECTURES)
        .flatMap(references::resolve)
        .flatMap(Node::asSequence)
        .map(list -> list.items().stream().flatMap(item -> item.asText().stream()).toList())
        .orElse(DEFAULT_ARCHITECTURES);
  }

  private static List<String> architectures(FunctionConfiguration deployed) {
    return deployed.hasArchitectures() ? deployed.architecturesAsStrings() : DEFAULT_ARCHITECTURES;
  }

  private boolean deployCode(
      FunctionTemplate template, List<String> architectures, GetFunctionResponse deployed)
      throws ProviderException, InterruptedException {
    FunctionConfiguration configuration = deployed.configuration();
    boolean anyway = request.force() || !architectures.equals(architectures(configuration));
    UpdateFunctionCodeRequest.Builder change =
        UpdateFunctionCodeRequest.builder()
            .functionName(request.function().name())
            .architecturesWithStrings(architectures)
            .revisionId(configuration.revisionId());
    Artifact artifact = request.artifact();
    if (artifact == null) {
      String image =
          template.properties().at("Code", "ImageUri").flatMap(Node::asText).orElseThrow();
      if (image.equals(deployed.code().imageUri()) && !anyway) {
        return false;
      }
      progress.report(new ProgressEvent.StepAdvanced(STEP, image));
      update.run(change.imageUri(image).build());
      return true;
    }
    if (artifact.sha256().equals(configuration.codeSha256()) && !anyway) {
      return false;
    }
    progress.report(
        new ProgressEvent.StepAdvanced(STEP, "uploading " + artifact.file().getFileName()));
    update.run(change.zipFile(bytes(artifact)).build());
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

  private List<Diagnostic> notes(ConfigurationChange change, List<String> forStack) {
    List<Diagnostic> notes = new ArrayList<>();
    if (!change.leftAlone().isEmpty()) {
      notes.add(
          leftAlone(
              change.leftAlone(),
              "They refer to something that only CloudFormation knows. `tradewind deploy` brings"
                  + " them up to date."));
    }
    if (!forStack.isEmpty()) {
      notes.add(
          leftAlone(
              forStack,
              "They differ from the project file and cannot be changed with the settings of one"
                  + " function. `tradewind deploy` brings them up to date."));
    }
    if (change.hidden()) {
      notes.add(
          leftAlone(
              List.of("Environment"),
              "Lambda does not show the variables that are deployed, so they cannot be compared:"
                  + " most often you may not use the KMS key that they are encrypted with."
                  + " `tradewind deploy` sets them."));
    }
    return notes;
  }

  private Diagnostic leftAlone(List<String> settings, String why) {
    return Diagnostic.warning(
        "settings-left-alone",
        "left as they are deployed: " + String.join(", ", settings),
        why,
        request.function().source());
  }
}
