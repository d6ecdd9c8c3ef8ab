package dev.tradewind.aws.compile;

import dev.tradewind.aws.cloudformation.SameValue;
import dev.tradewind.model.node.Mapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an execution role may do, gathered while functions and events are compiled. A role that is
 * never put into the template gathers all the same, and nobody looks at it.
 */
public final class ExecutionRole {

  private final List<Mapping> statements = new ArrayList<>();
  private final Set<SameValue> known = new HashSet<>();
  private final Set<String> trusted = new LinkedHashSet<>(List.of("lambda.amazonaws.com"));

  /** Adds an IAM statement at the end. */
  public void allow(Mapping statement) {
    known.add(new SameValue(statement));
    statements.add(statement);
  }

  /** Adds an IAM statement unless the role has the same one. */
  public void allowOnce(Mapping statement) {
    if (known.add(new SameValue(statement))) {
      statements.add(statement);
    }
  }

  /** Lets a further service take on the role, for example {@code scheduler.amazonaws.com}. */
  public void trust(String principal) {
    trusted.add(principal);
  }

  /** Everything allowed so far, in the order in which it was added. */
  public List<Mapping> statements() {
    return List.copyOf(statements);
  }

  /** The services that may take on the role. */
  public List<String> trusted() {
    return List.copyOf(trusted);
  }
}
