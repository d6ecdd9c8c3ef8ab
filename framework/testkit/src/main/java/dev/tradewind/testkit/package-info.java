/**
 * What tests of several modules share. A test that needs a program that is not there is skipped
 * with a message, or fails where every test is to run. Nothing here is shipped.
 */
@NullMarked
package dev.tradewind.testkit;

import org.jspecify.annotations.NullMarked;
