/**
 * Globs as project files write them. {@link dev.tradewind.packaging.glob.Glob} tells whether a path
 * matches, with the semantics of micromatch 4.0.8 and its option {@code dot}, which the tools that
 * these files were written for use. The rules are held by a table of patterns and paths that
 * micromatch itself has answered.
 */
@NullMarked
package dev.tradewind.packaging.glob;

import org.jspecify.annotations.NullMarked;
