package dev.tradewind.aws.limits;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Code;
import dev.tradewind.model.Function;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a function with {@code durableConfig} may not have. Runtimes as of
 * https://docs.aws.amazon.com/lambda/latest/dg/durable-supported-runtimes.html.
 */
final class DurableRules {

  private static final Set<String> RUNTIMES =
      Set.of("nodejs22.x", "nodejs24.x", "python3.13", "python3.14", "java17", "java21", "java25");

  /** Their pollers call the function and wait for it, for a quarter of an hour at most. */
  private static final Set<String> POLLED =
      Set.of("sqs", "stream", "msk", "kafka", "activemq", "rabbitmq");

  private static final int LONGEST_POLLED_SECONDS = 900;
  private static final int SNAP_START_STORAGE_MB = 512;

  private final Function function;
  private final Settings written;
  private final List<Diagnostic> found = new ArrayList<>();

  private DurableRules(Function function) {
    this.function = function;
    this.written = Settings.of(function);
  }

  static List<Diagnostic> check(Function function) {
    DurableRules rules = new DurableRules(function);
    if (rules.written.has("durableConfig")) {
      rules.runtime();
      rules.snapStart();
      rules.asynchronousCalls();
      rules.events();
    }
    return rules.found;
  }

  private void runtime() {
    if (!(function.code() instanceof Code.Image) && !RUNTIMES.contains(function.runtime().id())) {
      report(
          "durable-runtime",
          "the runtime \"" + function.runtime().id() + "\" has no durable functions",
          "Lambda has them for Node.js 22 and 24, Python 3.13 and 3.14, and Java 17, 21 and 25.",
          "durableConfig");
    }
  }

  private void snapStart() {
    if (!written.has("snapStart")) {
      return;
    }
    if (function.runtime().id().startsWith("nodejs")) {
      report(
          "durable-snap-start",
          "SnapStart does not go with the runtime \"" + function.runtime().id() + "\"",
          "Durable functions have SnapStart with Python and Java only.",
          "snapStart");
    }
    boolean largeDisk =
        written
            .value("ephemeralStorageSize")
            .filter(size -> size instanceof Scalar.Numeric n && n.value() > SNAP_START_STORAGE_MB)
            .isPresent();
    if (largeDisk || written.has("fileSystemConfig")) {
      report(
          "durable-snap-start",
          "SnapStart goes neither with a file system nor with more than 512 MB of storage",
          "Leave \"snapStart\" out, or the storage.",
          "snapStart");
    }
  }

  private void asynchronousCalls() {
    for (String key : List.of("destinations", "maximumRetryAttempts")) {
      if (function.settings().get(key).filter(value -> !value.isNull()).isPresent()) {
        report(
            "durable-asynchronous",
            "\"" + key + "\" has no effect on durable functions",
            "Durable executions have retries and outcomes of their own. Leave it out.",
            key);
      }
    }
  }

  private void events() {
    boolean tooLong =
        function
            .settings()
            .at("durableConfig", "executionTimeout")
            .filter(time -> time instanceof Scalar.Numeric n && n.value() > LONGEST_POLLED_SECONDS)
            .isPresent();
    for (Event event : function.events()) {
      if (tooLong && POLLED.contains(event.type())) {
        report(
            "durable-polled",
            "\"" + event.type() + "\" events allow an executionTimeout of 900 seconds at most",
            "Lambda waits for the execution to end before it reads on.",
            "durableConfig");
        return;
      }
      if (event.type().equals("cloudFront")) {
        report(
            "durable-edge",
            "Lambda@Edge has no durable functions",
            "Leave the \"cloudFront\" event or \"durableConfig\" out.",
            "durableConfig");
        return;
      }
    }
  }

  private void report(String code, String problem, String detail, String key) {
    found.add(
        Diagnostic.error(
            code,
            "Function \"" + function.key() + "\": " + problem,
            detail,
            function.settings().keySource(key)));
  }
}
