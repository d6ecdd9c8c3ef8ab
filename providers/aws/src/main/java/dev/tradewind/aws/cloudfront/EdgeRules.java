package dev.tradewind.aws.cloudfront;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;

/** What Lambda@Edge takes (Amazon CloudFront, "Quotas on Lambda@Edge"). */
final class EdgeRules {

  private static final String REGION = "us-east-1";
  private static final int VIEWER_MEMORY_MB = 128;
  private static final int VIEWER_SECONDS = 5;
  private static final int ORIGIN_MEMORY_MB = 10_240;
  private static final int ORIGIN_SECONDS = 30;

  private final Compilation compilation;

  EdgeRules(Compilation compilation) {
    this.compilation = compilation;
  }

  void check(FunctionEvent event) {
    boolean origin =
        event.settings().text("eventType").filter(type -> type.startsWith("origin-")).isPresent();
    check(event, "memorySize", origin ? ORIGIN_MEMORY_MB : VIEWER_MEMORY_MB, "MB");
    check(event, "timeout", origin ? ORIGIN_SECONDS : VIEWER_SECONDS, "seconds");
  }

  private void check(FunctionEvent event, String setting, int most, String unit) {
    Node written = event.function().settings().get(setting).orElse(null);
    if (written instanceof Scalar.Numeric number && number.value() > most) {
      compilation.report(
          Diagnostic.error(
              "edge-limit",
              "Function \""
                  + event.function().key()
                  + "\" has a "
                  + setting
                  + " that Lambda@Edge does not take",
              "For "
                  + event.settings().text("eventType").orElse("viewer")
                  + " events CloudFront takes at most "
                  + most
                  + " "
                  + unit
                  + ".",
              written.source()));
    }
  }

  void checkRegion(FunctionEvent event) {
    String region = compilation.service().provider().region();
    if (region != null && !region.equals(REGION)) {
      compilation.report(
          Diagnostic.error(
              "edge-region",
              "Functions with cloudFront events cannot be deployed to " + region,
              "CloudFront takes functions of the region us-east-1 only. Deploy there, or move"
                  + " these functions to a service of their own.",
              event.source()));
    }
  }
}
