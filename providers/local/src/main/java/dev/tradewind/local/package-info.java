/**
 * The local platform as a provider: {@code LocalProvider} is the side of the command, {@code
 * platform} the background process with its {@code gateway} (HTTP in front) and its {@code worker}
 * pools (the processes that run functions).
 */
@NullMarked
package dev.tradewind.local;

import org.jspecify.annotations.NullMarked;
