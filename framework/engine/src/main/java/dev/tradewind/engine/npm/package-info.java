/**
 * The npm plugins that project files list. None of them is run: {@link
 * dev.tradewind.engine.npm.KnownPlugins} says of each known one whether its work is done here or
 * what a deployment will lack. {@link dev.tradewind.engine.npm.ListedPlugins} finds them in a file.
 */
@NullMarked
package dev.tradewind.engine.npm;

import org.jspecify.annotations.NullMarked;
