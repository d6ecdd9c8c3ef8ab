/**
 * The APIs behind the port: REST, HTTP and function URLs, each turning a request into an answer by
 * routing it, calling the function and reading its result. What each answers when something is
 * wrong is what the real gateway answers. {@code Fronts} tells which API a path belongs to.
 */
@NullMarked
package dev.tradewind.local.gateway.front;

import org.jspecify.annotations.NullMarked;
