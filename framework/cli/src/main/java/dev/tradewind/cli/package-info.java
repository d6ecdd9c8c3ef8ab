/**
 * The {@code tradewind} command. {@link dev.tradewind.cli.Main} composes everything that runs;
 * {@code command} holds one class for each command, {@code output} what they print as results,
 * {@code terminal} how diagnostics and progress are drawn.
 */
@NullMarked
package dev.tradewind.cli;

import org.jspecify.annotations.NullMarked;
