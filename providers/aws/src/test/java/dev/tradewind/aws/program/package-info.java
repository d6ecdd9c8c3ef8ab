/**
 * Programs of other people that tests run. Each is installed at an exact version below {@code
 * target}, once for all tests. Where one cannot be had, its tests are skipped, or fail with {@code
 * -Dtradewind.requireAll=true}.
 */
@NullMarked
package dev.tradewind.aws.program;

import org.jspecify.annotations.NullMarked;
