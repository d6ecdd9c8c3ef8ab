package dev.tradewind.cli.option;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Takes a flag that is said again, and means the same, as said once. */
final class RepeatedFlag implements IParameterPreprocessor {

  @Override
  @SuppressWarnings("JdkObsolete") // The parser's own type.
  public boolean preprocess(
      Stack<String> arguments, CommandSpec command, ArgSpec flag, Map<String, Object> info) {
    boolean hasValue = "=".equals(info.get("separator"));
    boolean on = !Boolean.TRUE.equals(info.get("negated"));
    return !hasValue && !flag.stringValues().isEmpty() && flag.<Boolean>getValue() == on;
  }
}
