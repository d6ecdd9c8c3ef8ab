/** The results of commands on stdout: for people, and as JSON for machines. */
@NullMarked
package dev.tradewind.cli.output;

import org.jspecify.annotations.NullMarked;
