/**
 * What is wrong with a project file: first against the schema ({@code schema}), then the rules that
 * a schema cannot say, one small class each, for all clouds ({@code check}) and for one cloud
 * ({@code aws}, {@code google}, {@code azure}). Everything is found in one go and sorted by place.
 */
@NullMarked
package dev.tradewind.config.validation;

import org.jspecify.annotations.NullMarked;
