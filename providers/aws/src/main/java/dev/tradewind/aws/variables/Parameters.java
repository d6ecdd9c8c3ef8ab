package dev.tradewind.aws.variables;

import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.VariableSource.Answer;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/**
 * {@code ssm:/path}, a parameter of AWS Systems Manager, and {@code
 * ssm:/aws/reference/secretsmanager/name}, a secret of AWS Secrets Manager. A StringList is a list;
 * a decrypted SecureString is a secret, and an object when it is one in JSON. {@code raw} leaves
 * the text as it is, {@code noDecrypt} leaves it encrypted. A parameter that is not there is no
 * value. As in the Serverless Framework.
 */
final class Parameters implements Reader {

  private static final String RAW = "raw";
  private static final String NO_DECRYPT = "noDecrypt";

  static final Set<String> OPTIONS = Set.of(RAW, NO_DECRYPT);

  @Override
  public Answer read(AwsSession session, String address, List<String> options) {
    return read(session.ssm(), address, options);
  }

  static Answer read(SsmClient client, String address, List<String> options) {
    boolean decrypt = !options.contains(NO_DECRYPT);
    Parameter parameter;
    try {
      parameter =
          client.getParameter(request -> request.name(address).withDecryption(decrypt)).parameter();
    } catch (ParameterNotFoundException e) {
      return new Answer.Missing();
    }
    boolean raw = options.contains(RAW);
    SourceRange origin = SourceRange.none("ssm:" + address);
    String value = parameter.value();
    return switch (parameter.type()) {
      case STRING_LIST ->
          new Answer.Found(raw ? new Scalar.Text(value, origin) : list(value, origin), false);
      case SECURE_STRING ->
          new Answer.Found(raw ? new Scalar.Text(value, origin) : read(value, origin), decrypt);
      case STRING, UNKNOWN_TO_SDK_VERSION ->
          new Answer.Found(new Scalar.Text(value, origin), false);
    };
  }

  private static Node list(String value, SourceRange origin) {
    return new Sequence(
        Stream.of(value.split(",", -1)).<Node>map(item -> new Scalar.Text(item, origin)).toList(),
        origin);
  }

  private static Node read(String value, SourceRange origin) {
    if (value.startsWith("{")) {
      try {
        return JsonReader.read(value, origin.file());
      } catch (JsonSyntaxException e) {
        return new Scalar.Text(value, origin); // Only looks like JSON.
      }
    }
    return new Scalar.Text(value, origin);
  }
}
