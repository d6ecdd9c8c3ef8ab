/**
 * From a resolved document to the records of the model; what cannot be bound becomes diagnostics.
 */
@NullMarked
package dev.tradewind.config.binding;

import org.jspecify.annotations.NullMarked;
