package dev.tradewind.aws.infra;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Infra;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Node;
import java.util.Locale;
import java.util.Objects;

/**
 * The name of a bucket, known beforehand: a bucket waits for the permission to call a function, so
 * the function cannot wait for the bucket to learn its name. Names are the whole world's; account
 * and region make them the service's own.
 *
 * @param text with pseudo parameters, unless the project file says the name
 */
record BucketName(String text) {

  static final int LONGEST = 63;

  private static final String PLACE = "-${AWS::AccountId}-${AWS::Region}";
  private static final String SOME_ACCOUNT = "123456789012";
  private static final String LONGEST_REGION = "ap-southeast-1";

  static BucketName of(Service service, Infra.Resource bucket) {
    Settings settings = AwsForm.of(bucket).settings();
    return new BucketName(
        settings
            .text("name")
            .orElseGet(
                () ->
                    String.join("-", service.name(), service.stage(), bucket.name())
                            .toLowerCase(Locale.ROOT)
                        + PLACE));
  }

  /** The longest that it can be where the service goes, with some account in it. */
  String longest(Service service) {
    return text.replace("${AWS::AccountId}", SOME_ACCOUNT)
        .replace(
            "${AWS::Region}",
            Objects.requireNonNullElse(service.provider().region(), LONGEST_REGION));
  }

  Node node() {
    return text.contains("${") ? Cfn.sub(text) : Cfn.text(text);
  }

  /**
   * @param objects {@code ""} for the bucket itself, {@code "/*"} for all that is in it
   */
  Node arn(String objects) {
    return Cfn.sub("arn:${AWS::Partition}:s3:::" + text + objects);
  }
}
