/**
 * One class for each command: its options and what it does with them. {@code CommandTable} lists
 * them.
 */
@NullMarked
package dev.tradewind.cli.command;

import org.jspecify.annotations.NullMarked;
