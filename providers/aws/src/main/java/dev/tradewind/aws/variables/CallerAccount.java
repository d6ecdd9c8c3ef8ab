package dev.tradewind.aws.variables;

import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.spi.VariableSource.Answer;
import java.util.List;

/** {@code aws:accountId}: the account of the credentials. The other addresses need no network. */
final class CallerAccount implements Reader {

  @Override
  public Answer read(AwsSession session, String address, List<String> options) {
    if (!address.equals("accountId")) {
      return new Answer.Missing();
    }
    String account = session.sts().getCallerIdentity().account();
    return new Answer.Found(new Scalar.Text(account, SourceRange.none("aws:accountId")), false);
  }
}
