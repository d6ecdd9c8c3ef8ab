/** The seam between what receives events and what runs functions. */
@NullMarked
package dev.tradewind.local.invoke;

import org.jspecify.annotations.NullMarked;
