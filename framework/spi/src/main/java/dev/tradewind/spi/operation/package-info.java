/** Requests to providers and their results: plain records, one pair for each operation. */
@NullMarked
package dev.tradewind.spi.operation;

import org.jspecify.annotations.NullMarked;
