package dev.tradewind.cli.option;

import picocli.CommandLine.Model.OptionSpec;

/** An option with a number. */
public final class WholeNumber extends Option<Integer> {

  /**
   * @param usual the value when it is not said
   */
  public WholeNumber(String names, String label, String description, int usual) {
    this(named(names, label, description).initialValue(usual));
  }

  private WholeNumber(OptionSpec.Builder number) {
    super(number.type(int.class));
  }

  /** One without which the command does not run. */
  public static WholeNumber required(String names, String label, String description) {
    return new WholeNumber(named(names, label, description).required(true).initialValue(0));
  }

  public int value() {
    return said();
  }
}
