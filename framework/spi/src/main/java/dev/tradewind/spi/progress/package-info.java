/** What a long operation tells while it runs: events as data, which the command line draws. */
@NullMarked
package dev.tradewind.spi.progress;

import org.jspecify.annotations.NullMarked;
