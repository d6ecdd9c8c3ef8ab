package dev.tradewind.cli.option;

/** An option with a text, without which the command does not run. */
public final class RequiredText extends Option<String> {

  public RequiredText(String names, String label, String description) {
    super(named(names, label, description).type(String.class).required(true));
  }

  public String value() {
    return said();
  }
}
