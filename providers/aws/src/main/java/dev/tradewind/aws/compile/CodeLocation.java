package dev.tradewind.aws.compile;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;

/**
 * Where the archives of a deployment lie.
 *
 * @param bucket a name, or a reference to the bucket of the stack
 * @param directory {@code serverless/<service>/<stage>/<time>}, without a slash at the end
 */
public record CodeLocation(Node bucket, String directory) {

  public String key(String fileName) {
    return directory + "/" + fileName;
  }

  /** When the deployment was made, in milliseconds since 1970: the directory begins with it. */
  public long time() {
    String name = directory.substring(directory.lastIndexOf('/') + 1);
    return Long.parseLong(name.substring(0, name.indexOf('-')));
  }

  /** {@code S3Bucket} and {@code S3Key} of an archive. */
  public Mapping of(String fileName) {
    return Cfn.object().put("S3Bucket", bucket).put("S3Key", key(fileName)).build();
  }
}
