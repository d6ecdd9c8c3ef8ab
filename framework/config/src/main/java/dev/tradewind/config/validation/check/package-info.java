/**
 * Rules that hold on every cloud: one class for each, which looks at a project's outline and adds
 * what it finds to the findings. A check assumes nothing about the shape of values; what the schema
 * has found already is not told twice.
 */
@NullMarked
package dev.tradewind.config.validation.check;

import org.jspecify.annotations.NullMarked;
