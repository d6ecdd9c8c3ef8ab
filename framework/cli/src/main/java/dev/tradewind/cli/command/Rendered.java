package dev.tradewind.cli.command;

import dev.tradewind.cli.ExitCode;
import dev.tradewind.cli.output.JsonResult;

/**
 * The result of a command, ready to be printed.
 *
 * @param text for people; empty when there is nothing to say
 * @param json for machines
 * @param exitCode not 0 when the result itself is a failure, as that of an invoked function
 */
record Rendered(String text, JsonResult json, int exitCode) {

  static Rendered of(String text, JsonResult json) {
    return new Rendered(text, json, ExitCode.DONE);
  }
}
