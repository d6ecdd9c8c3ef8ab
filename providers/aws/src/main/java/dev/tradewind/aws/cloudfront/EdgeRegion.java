package dev.tradewind.aws.cloudfront;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.model.diagnostic.Diagnostic;

/** Where functions for CloudFront are (Amazon CloudFront, "Restrictions on Lambda@Edge"). */
final class EdgeRegion {

  private static final String REGION = "us-east-1";

  private final Compilation compilation;

  EdgeRegion(Compilation compilation) {
    this.compilation = compilation;
  }

  void check(FunctionEvent event) {
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
