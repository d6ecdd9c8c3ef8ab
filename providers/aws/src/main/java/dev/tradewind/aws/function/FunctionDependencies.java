package dev.tradewind.aws.function;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.identity.FunctionRole;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a function waits for: its log group, then what the file says, then its role. */
final class FunctionDependencies {

  private FunctionDependencies() {}

  static Optional<Node> of(Service service, Function function) {
    List<Node> ids = new ArrayList<>();
    Settings written = Settings.of(function);
    if (!written.has("disableLogs")) {
      ids.add(Cfn.text(LogicalIds.logGroup(function.key())));
      if (LogGroups.isInfrequent(service, function)) {
        ids.add(Cfn.text(LogGroups.infrequentId(function)));
      }
    }
    written
        .value("dependsOn")
        .ifPresent(
            own -> {
              if (own instanceof Sequence list) {
                ids.addAll(list.items());
              } else {
                ids.add(own);
              }
            });
    FunctionRole.dependencies(service, function).forEach(id -> ids.add(Cfn.text(id)));
    return ids.isEmpty() ? Optional.empty() : Optional.of(Cfn.list(ids));
  }
}
