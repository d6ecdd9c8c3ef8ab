package dev.tradewind.aws.compile;

import dev.tradewind.model.node.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the default execution role of a service may do, gathered while events are compiled. */
public final class ExecutionRole {

  private final List<Mapping> statements = new ArrayList<>();
  private final Set<String> trusted = new LinkedHashSet<>(List.of("lambda.amazonaws.com"));

  /** Adds an IAM statement at the end. */
  public void allow(Mapping statement) {
    statements.add(statement);
  }

  /** Lets a further service take on the role, for example {@code scheduler.amazonaws.com}. */
  public void trust(String principal) {
    trusted.add(principal);
  }

  List<Mapping> statements() {
    return List.copyOf(statements);
  }

  List<String> trusted() {
    return List.copyOf(trusted);
  }
}
