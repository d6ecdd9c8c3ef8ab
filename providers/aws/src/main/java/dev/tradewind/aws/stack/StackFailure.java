package dev.tradewind.aws.stack;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.ProviderException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** An operation on a stack that failed, told by its cause: the first resource that failed. */
public final class StackFailure {

  private final String stack;
  private final Supplier<Map<String, SourceRange>> origins;

  /**
   * @param origins finds where resources come from, by logical id
   */
  public StackFailure(String stack, Supplier<Map<String, SourceRange>> origins) {
    this.stack = stack;
    this.origins = origins;
  }

  public ProviderException of(Outcome.Failed failed) {
    if (failed.failures().isEmpty()) {
      return new ProviderException(
          Diagnostic.error(
              "stack-failed",
              "the stack " + stack + " ended as " + failed.status(),
              (failed.reason().isEmpty()
                      ? "CloudFormation gives no resource that failed. "
                      : "CloudFormation says: " + oneLine(failed.reason()) + ". ")
                  + afterwards(failed.status()),
              null));
    }
    ResourceFailure cause = failed.failures().getFirst();
    return new ProviderException(
        Diagnostic.error(
            "resource-failed",
            cause.logicalId()
                + " ("
                + cause.type()
                + ") could not be "
                + verb(cause.action())
                + ": "
                + oneLine(cause.reason()),
            others(failed.failures().subList(1, failed.failures().size()))
                + afterwards(failed.status()),
            origins.get().get(cause.logicalId())));
  }

  private static String others(List<ResourceFailure> others) {
    return others.isEmpty()
        ? ""
        : others.stream()
            .map(failure -> failure.logicalId() + ": " + oneLine(failure.reason()))
            .collect(Collectors.joining("; ", "Failed after it: ", ". "));
  }

  private String afterwards(String status) {
    String state = " (" + status + ").";
    if (status.equals("UPDATE_ROLLBACK_COMPLETE")) {
      return "The stack " + stack + " was rolled back and is as it was before" + state;
    }
    if (status.equals("UPDATE_ROLLBACK_FAILED")) {
      return "The stack "
          + stack
          + " could not be rolled back either"
          + state
          + " Mend the cause and deploy again: the rollback is continued first.";
    }
    if (status.startsWith("ROLLBACK") || status.startsWith("DELETE_COMPLETE")) {
      return "The stack " + stack + " was not created" + state + " The next deploy starts afresh.";
    }
    if (status.equals("DELETE_FAILED")) {
      return "The stack "
          + stack
          + " is only partly removed"
          + state
          + " Mend the cause and remove it again.";
    }
    return "The stack " + stack + " is left as it is" + state;
  }

  private static String verb(String action) {
    return switch (action) {
      case "CREATE" -> "created";
      case "UPDATE" -> "updated";
      case "DELETE" -> "deleted";
      default -> action.toLowerCase(Locale.ROOT);
    };
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s*\\R\\s*", " ").strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
