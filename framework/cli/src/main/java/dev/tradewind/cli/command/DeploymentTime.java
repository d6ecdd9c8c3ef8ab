package dev.tradewind.cli.command;

import dev.tradewind.engine.Result;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a deployment was made, as a user writes it: milliseconds since 1970 or ISO 8601.
 *
 * @param value null when the user said nothing
 */
record DeploymentTime(@Nullable Instant value) {

  static Result<DeploymentTime> of(@Nullable String written) {
    if (written == null) {
      return Result.of(new DeploymentTime(null), java.util.List.of());
    }
    try {
      Instant time =
          written.matches("\\d{1,18}")
              ? Instant.ofEpochMilli(Long.parseLong(written))
              : Instant.parse(written);
      return Result.of(new DeploymentTime(time), java.util.List.of());
    } catch (DateTimeException e) {
      return Result.failed(
          Diagnostic.error(
              "bad-timestamp",
              "`" + written + "` is no time of a deployment",
              "Write it as `deploy list` shows it: 2026-01-31T12:00:00.000Z, or in milliseconds"
                  + " since 1970.",
              null));
    }
  }
}
