/**
 * Clouds that run on this machine without Docker, for tests. Each is installed from its package
 * registry into {@code target/emulators} of the whole build, with exact versions, and listens on
 * loopback at a free port.
 */
@NullMarked
package dev.tradewind.testkit.emulator;

import org.jspecify.annotations.NullMarked;
