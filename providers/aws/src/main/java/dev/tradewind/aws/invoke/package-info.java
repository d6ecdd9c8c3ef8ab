/**
 * Calls of deployed functions. A call is made once only: a function may have run although its
 * answer was lost. The log that Lambda sends along is the end of it, 4 kB at most.
 */
@NullMarked
package dev.tradewind.aws.invoke;

import org.jspecify.annotations.NullMarked;
