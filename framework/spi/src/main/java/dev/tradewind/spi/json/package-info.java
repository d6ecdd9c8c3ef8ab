/**
 * JSON text to and from {@link dev.tradewind.model.node.Node}, with places when reading; written
 * with Jackson.
 */
@NullMarked
package dev.tradewind.spi.json;

import org.jspecify.annotations.NullMarked;
