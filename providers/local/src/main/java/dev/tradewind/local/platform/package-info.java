/**
 * The background process: {@link dev.tradewind.local.platform.PlatformMain} starts it, {@link
 * dev.tradewind.local.platform.Platform} holds what is deployed. Two loopback servers stand in
 * front: one for the command, guarded by a token, and one with Lambda's Invoke API for functions
 * and SDKs.
 */
@NullMarked
package dev.tradewind.local.platform;

import org.jspecify.annotations.NullMarked;
