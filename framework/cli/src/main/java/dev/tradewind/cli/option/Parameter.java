package dev.tradewind.cli.option;

import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What a command is given without an option's name, and has to be: one of some words, the names of
 * an enum's constants, in upper or lower case.
 */
public final class Parameter<E extends Enum<E>> {

  private final PositionalParamSpec spec;

  public Parameter(String label, String description, Class<E> words) {
    spec =
        PositionalParamSpec.builder()
            .paramLabel(label)
            .description(description)
            .type(words)
            .required(true)
            .build();
  }

  PositionalParamSpec spec() {
    return spec;
  }

  public E value() {
    return spec.getValue();
  }
}
