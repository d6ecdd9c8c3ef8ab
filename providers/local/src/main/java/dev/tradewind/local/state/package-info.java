/**
 * The state folder of a deployed service: who runs it, its unpacked code, its lock. Files in it can
 * hold secrets and are readable by their owner only. Both the command and the platform read it; one
 * of them writes each file.
 */
@NullMarked
package dev.tradewind.local.state;

import org.jspecify.annotations.NullMarked;
