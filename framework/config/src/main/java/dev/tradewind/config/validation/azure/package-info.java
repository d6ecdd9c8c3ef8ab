/**
 * Rules of the dialect of the old Azure plugin, whose events have settings beside their name. One
 * class for each. Portable events are checked like everywhere else.
 */
@NullMarked
package dev.tradewind.config.validation.azure;

import org.jspecify.annotations.NullMarked;
