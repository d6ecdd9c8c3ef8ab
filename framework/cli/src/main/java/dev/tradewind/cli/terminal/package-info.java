/**
 * Everything that goes to stderr: diagnostics with the line they are about, and progress, live or
 * as plain lines.
 */
@NullMarked
package dev.tradewind.cli.terminal;

import org.jspecify.annotations.NullMarked;
