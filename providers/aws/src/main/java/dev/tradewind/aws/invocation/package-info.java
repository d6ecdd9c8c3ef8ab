/**
 * How other services come to call a function. Here stand the permission that lets a service do so,
 * and the address under which API Gateway calls one. What calls it, and when, stands with the
 * event.
 */
@NullMarked
package dev.tradewind.aws.invocation;

import org.jspecify.annotations.NullMarked;
