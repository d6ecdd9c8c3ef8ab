package dev.tradewind.cli.option;

import picocli.CommandLine.Model.OptionSpec;

/** An option without a value. */
public final class Flag extends Option<Boolean> {

  public Flag(String names, String description) {
    this(flag(names, description));
  }

  private Flag(OptionSpec.Builder flag) {
    super(flag);
  }

  /** Shows the help of its command, and nothing is run. */
  public static Flag help(String names, String description) {
    return new Flag(flag(names, description).usageHelp(true));
  }

  /** Shows the version, and nothing is run. */
  public static Flag version(String names, String description) {
    return new Flag(flag(names, description).versionHelp(true));
  }

  private static OptionSpec.Builder flag(String names, String description) {
    return named(names, description)
        .type(boolean.class)
        .initialValue(false)
        .preprocessor(new RepeatedFlag());
  }

  public boolean isOn() {
    return said();
  }
}
