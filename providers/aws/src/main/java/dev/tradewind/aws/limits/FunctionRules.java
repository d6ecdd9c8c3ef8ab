package dev.tradewind.aws.limits;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Code;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Settings of a function that Lambda does not take together. */
final class FunctionRules {

  private final Service service;
  private final Function function;
  private final Settings written;
  private final List<Diagnostic> found = new ArrayList<>();

  private FunctionRules(Service service, Function function) {
    this.service = service;
    this.function = function;
    this.written = Settings.of(function);
  }

  static List<Diagnostic> check(Service service, Function function) {
    FunctionRules rules = new FunctionRules(service, function);
    rules.code();
    rules.fileSystem();
    rules.snapStart();
    rules.destinations();
    return rules.found;
  }

  private void code() {
    if (written.has("handler") && written.has("image")) {
      report(
          "handler-and-image",
          "Function \"%s\" has both a handler and an image",
          "A function runs either a handler in an archive or a container image. Leave one out.",
          "image");
    } else if (!written.has("handler") && !written.has("image")) {
      report(
          "handler-or-image",
          "Function \"%s\" has neither a handler nor an image",
          "Write the \"handler\" that it runs, or the \"image\".",
          "handler");
    }
  }

  private void fileSystem() {
    if (written.has("fileSystemConfig") && !inVpc()) {
      report(
          "file-system-without-vpc",
          "Function \"%s\" has a file system but no VPC",
          "Lambda reaches EFS through a VPC only. Write \"vpc\" with securityGroupIds and subnetIds"
              + " for the function or the provider.",
          "fileSystemConfig");
    }
  }

  private boolean inVpc() {
    boolean takenOut =
        function.settings().get("vpc").filter(value -> !Settings.counts(value)).isPresent();
    return !takenOut && vpcHas("securityGroupIds") && vpcHas("subnetIds");
  }

  private boolean vpcHas(String key) {
    return written.has("vpc", key) || Settings.ofProvider(service).has("vpc", key);
  }

  private void snapStart() {
    if (written.has("snapStart") && written.has("provisionedConcurrency")) {
      report(
          "snap-start-and-provisioned-concurrency",
          "Function \"%s\" has both SnapStart and provisioned concurrency",
          "Lambda offers one of the two for a function. Leave one out.",
          "snapStart");
    }
    if (written.has("snapStart") && function.code() instanceof Code.Image) {
      report(
          "snap-start-with-image",
          "Function \"%s\" has SnapStart and is a container image",
          "SnapStart works with archives only. Leave \"snapStart\" out.",
          "snapStart");
    }
  }

  /** A destination that may not be there needs a sender that is not there either. */
  private void destinations() {
    for (String outcome : List.of("onSuccess", "onFailure")) {
      written
          .text("destinations", outcome)
          .flatMap(service::function)
          .flatMap(target -> Settings.of(target).text("condition"))
          .filter(condition -> !written.text("condition").filter(condition::equals).isPresent())
          .ifPresent(
              condition ->
                  report(
                      "destination-under-condition",
                      "Function \"%s\" sends to a function that may not be there",
                      "The destination exists under the condition \""
                          + condition
                          + "\" only. Give both functions that condition, or take the destination"
                          + " away.",
                      "destinations"));
    }
  }

  private void report(String code, String summary, String detail, String key) {
    SourceRange place = function.settings().keySource(key);
    found.add(
        Diagnostic.error(
            code,
            summary.formatted(function.key()),
            detail,
            place.isInFile() ? place : function.source()));
  }
}
