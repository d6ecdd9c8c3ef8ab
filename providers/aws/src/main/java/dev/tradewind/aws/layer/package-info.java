/**
 * Layers: their versions, who may use them, and how functions refer to them. A layer with {@code
 * retain} has its hash in its logical id, so that old versions stay. Functions ask {@code
 * CompiledLayers} and never build an id themselves.
 */
@NullMarked
package dev.tradewind.aws.layer;

import org.jspecify.annotations.NullMarked;
