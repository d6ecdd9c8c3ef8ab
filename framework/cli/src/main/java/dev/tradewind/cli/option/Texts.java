package dev.tradewind.cli.option;

import java.util.List;

/** An option that may be repeated, with a text each time. */
public final class Texts extends Option<List<String>> {

  public Texts(String names, String label, String description) {
    super(
        named(names, label, description).type(List.class).auxiliaryTypes(String.class),
        new Gathered<>(List.of(), List<String>::addAll));
  }

  /** In the order in which they are said. */
  public List<String> values() {
    return said();
  }
}
