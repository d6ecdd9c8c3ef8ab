/**
 * What functions write, in one file per function that is rotated before it grows large. {@link
 * dev.tradewind.local.log.FunctionLog} is the writing side in the platform. {@link
 * dev.tradewind.local.log.LogTail} reads several of them in the order of time and follows them.
 */
@NullMarked
package dev.tradewind.local.log;

import org.jspecify.annotations.NullMarked;
