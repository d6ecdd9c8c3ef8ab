/**
 * How the project files of each cloud say things: which runtimes and regions they know, what an
 * expression of the cloud looks like, how an event is written. Every word of a single cloud stands
 * in a dialect of this package or in the checks of that cloud ({@code ${aws:…}}, a part of the
 * variable language, in {@code AwsVariables}); what reads a project through a {@link
 * dev.tradewind.config.dialect.Dialect} knows none.
 */
@NullMarked
package dev.tradewind.config.dialect;

import org.jspecify.annotations.NullMarked;
