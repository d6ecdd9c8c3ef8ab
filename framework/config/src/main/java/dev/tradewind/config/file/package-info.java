/**
 * Files as the loader needs them: text with its faults told as diagnostics, {@code .env} files, and
 * what programs have to be asked for: JavaScript and TypeScript files through {@code node}, the
 * state of the work tree through {@code git}. Programs run as child processes with a time limit,
 * and only when a project asks for them.
 */
@NullMarked
package dev.tradewind.config.file;

import org.jspecify.annotations.NullMarked;
