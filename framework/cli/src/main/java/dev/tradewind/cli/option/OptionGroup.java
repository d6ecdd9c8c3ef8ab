package dev.tradewind.cli.option;

/** Options that several commands have, or that belong together: a class of them extends this. */
public abstract class OptionGroup {

  protected final Usage usage;

  /**
   * @param usage of the command that has the options
   */
  protected OptionGroup(Usage usage) {
    this.usage = usage;
  }
}
