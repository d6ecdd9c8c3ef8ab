/** What several tests of this module share. */
@NullMarked
package dev.tradewind.config.testing;

import org.jspecify.annotations.NullMarked;
