/**
 * The secret values that a run of the command has come across. Whoever resolves one adds it to
 * {@link dev.tradewind.spi.secret.Secrets}; whoever writes something for people asks there for the
 * text with {@code ***} in place of them. Values are kept in memory for the length of the command
 * only.
 */
@NullMarked
package dev.tradewind.spi.secret;

import org.jspecify.annotations.NullMarked;
