/**
 * The side of the command: starts and finds the background platform, talks to it, unpacks code and
 * finds interpreters. Each operation of the provider has a class of its own. Nothing here runs in
 * the platform.
 */
@NullMarked
package dev.tradewind.local.command;

import org.jspecify.annotations.NullMarked;
