package dev.tradewind.aws.variables;

import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.VariableSource.Answer;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * {@code s3:bucket/key}, as text, from a bucket of any region; an object that is not there is no
 * value, a bucket that is not there an error.
 */
final class BucketObjects implements Reader {

  @Override
  public Answer read(AwsSession session, String address, List<String> options)
      throws ProviderException {
    return read(session.s3(), address);
  }

  static Answer read(S3Client client, String address) throws ProviderException {
    int slash = address.indexOf('/');
    if (slash < 0) {
      throw new ProviderException(
          Diagnostic.error(
              "bad-variable",
              "`s3:" + address + "` names no object",
              "Write the bucket and the key: `${s3:bucket/key}`.",
              null));
    }
    try {
      String text =
          client
              .getObjectAsBytes(
                  request ->
                      request.bucket(address.substring(0, slash)).key(address.substring(slash + 1)))
              .asUtf8String();
      return new Answer.Found(new Scalar.Text(text, SourceRange.none("s3:" + address)), false);
    } catch (NoSuchKeyException e) {
      return new Answer.Missing();
    }
  }
}
