package dev.tradewind.cli.option;

import java.util.function.BiConsumer;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;

/**
 * The values of an option that may be repeated. What is said before the name of a command and what
 * is said after it count both: the parser begins anew with something empty for each command.
 */
final class Gathered<C> implements IGetter, ISetter {

  private final C none;
  private final BiConsumer<C, C> addAll;
  private C values;

  /**
   * @param none what has the option when it is not said
   * @param addAll adds to the first the elements of the second
   */
  Gathered(C none, BiConsumer<C, C> addAll) {
    this.none = none;
    this.addAll = addAll;
    this.values = none;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> T get() {
    return (T) values;
  }

  @Override
  @SuppressWarnings({"unchecked", "ReferenceEquality"}) // What is new is empty, too.
  public <T> T set(T value) {
    C before = values;
    values = (C) value;
    if (values != none && values != before) {
      addAll.accept(values, before);
    }
    return (T) before;
  }
}
