/**
 * Checks a tree of nodes against the JSON Schema of its cloud and turns each mistake into one
 * diagnostic. The schema files come from the {@code schema} module and are read when they are first
 * needed. Values that the tools before us convert silently ({@code "512"} for a number) are
 * accepted here too.
 */
@NullMarked
package dev.tradewind.config.validation.schema;

import org.jspecify.annotations.NullMarked;
