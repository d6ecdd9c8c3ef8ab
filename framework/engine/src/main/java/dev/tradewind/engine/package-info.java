/**
 * The life of a command between the command line and a provider: a project is opened for its
 * targets, packaged, compiled and handed over. {@link dev.tradewind.engine.Projects} opens, {@link
 * dev.tradewind.engine.Packages} packages and compiles, {@link
 * dev.tradewind.engine.ProviderCatalog} knows what is installed. No provider is known by name here.
 */
@NullMarked
package dev.tradewind.engine;

import org.jspecify.annotations.NullMarked;
