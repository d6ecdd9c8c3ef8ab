package dev.tradewind.local.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.local.template.JsonTree;
import dev.tradewind.spi.json.JsonWriter;
import java.time.Duration;
import java.util.Locale;

/**
 * Errors that Lambda itself answers with, in the words of Lambda (AWS Lambda Developer Guide,
 * "Troubleshoot invocation issues", and answers of the service).
 */
final class ErrorPayload {

  /** The largest result of a function, in bytes: 6 MB and a little for the envelope. */
  static final int MAX_RESPONSE = 6_291_556;

  private ErrorPayload() {}

  static byte[] of(String type, String message) {
    return JsonWriter.compact(
            new JsonTree().put("errorType", type).put("errorMessage", message).build())
        .getBytes(UTF_8);
  }

  static byte[] timedOut(String requestId, Duration timeout) {
    return of("Sandbox.Timedout", "RequestId: " + requestId + " Error: " + timeoutText(timeout));
  }

  static String timeoutText(Duration timeout) {
    return String.format(
        Locale.ROOT, "Task timed out after %.2f seconds", timeout.toMillis() / 1000.0);
  }

  static byte[] exited(String requestId, int status) {
    return of("Runtime.ExitError", "RequestId: " + requestId + " Error: " + exitText(status));
  }

  /** A status above 128 is a signal, as shells and the JDK tell it. */
  static String exitText(int status) {
    if (status == 0) {
      return "Runtime exited without providing a reason";
    }
    if (status > 128) {
      return "Runtime exited with error: signal: " + signal(status - 128);
    }
    return "Runtime exited with error: exit status " + status;
  }

  private static String signal(int number) {
    return switch (number) {
      case 2 -> "interrupt";
      case 4 -> "illegal instruction";
      case 6 -> "aborted";
      case 8 -> "floating point exception";
      case 9 -> "killed";
      case 11 -> "segmentation fault";
      case 15 -> "terminated";
      default -> Integer.toString(number);
    };
  }

  static byte[] responseTooLarge() {
    return of(
        "Function.ResponseSizeTooLarge",
        "Response payload size exceeded maximum allowed payload size ("
            + MAX_RESPONSE
            + " bytes).");
  }
}
