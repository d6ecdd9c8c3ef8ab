package dev.tradewind.cli.command;

import dev.tradewind.cli.option.Flag;
import dev.tradewind.cli.option.OptionGroup;
import dev.tradewind.cli.option.Switch;
import dev.tradewind.cli.option.Usage;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a template is written like; options of the Serverless Framework that the provider reads. */
final class PackagingOptions extends OptionGroup {

  private final Switch accelerated =
      usage.add(
          new Switch(
              "--aws-s3-accelerate",
              "On AWS, switch S3 Transfer Acceleration of the stack's bucket on (or off) with this"
                  + " deploy; once it is on, upload by it."));

  private final Flag minified =
      usage.add(
          new Flag(
              "--minify-template", "Write the template without spaces; deployed it always is."));

  PackagingOptions(Usage usage) {
    super(usage);
  }

  /** By name, without dashes. */
  Map<String, String> said() {
    Map<String, String> said = new LinkedHashMap<>();
    Boolean accelerate = accelerated.value();
    if (accelerate != null) {
      said.put("aws-s3-accelerate", accelerate.toString());
    }
    if (minified.isOn()) {
      said.put("minify-template", "true");
    }
    return said;
  }
}
