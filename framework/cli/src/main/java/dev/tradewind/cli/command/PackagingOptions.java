package dev.tradewind.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a template is written like; options of the Serverless Framework that the provider reads. */
final class PackagingOptions {

  @Option(
      names = "--aws-s3-accelerate",
      negatable = true,
      description =
          "On AWS, switch S3 Transfer Acceleration of the stack's bucket on (or off) with this"
              + " deploy; once it is on, upload by it.")
  private @Nullable Boolean accelerated;

  @Option(
      names = "--minify-template",
      description = "Write the template without spaces; deployed it always is.")
  private boolean minified;

  /** By name, without dashes. */
  Map<String, String> said() {
    Map<String, String> said = new LinkedHashMap<>();
    if (accelerated != null) {
      said.put("aws-s3-accelerate", accelerated.toString());
    }
    if (minified) {
      said.put("minify-template", "true");
    }
    return said;
  }
}
