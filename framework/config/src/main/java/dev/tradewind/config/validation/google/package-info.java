/**
 * Rules of Google Cloud and of the dialect of its old plugin. One class for each. Portable events
 * are checked like everywhere else.
 */
@NullMarked
package dev.tradewind.config.validation.google;

import org.jspecify.annotations.NullMarked;
