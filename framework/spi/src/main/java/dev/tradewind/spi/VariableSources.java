package dev.tradewind.spi;

import java.util.List;

/**
 * A provider that brings sources of variables: those of its cloud's stores ({@code ${ssm:…}}). They
 * are there for every project and target of a build that has the provider; a plugin's source of the
 * same name wins.
 */
public interface VariableSources extends Provider {

  /** Cheap, and without the network: sources are asked for values when a project uses them. */
  List<VariableSource> variableSources();
}
