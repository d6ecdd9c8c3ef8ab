/**
 * Requests as the events that functions get: payload format 1.0 and 2.0, written straight to JSON
 * bytes. What REST APIs, HTTP APIs and function URLs do differently (headers, paths, which bodies
 * are text) is decided before, in a {@code RoutedRequest}. The golden files of the tests are the
 * contract of these events for every target.
 */
@NullMarked
package dev.tradewind.local.gateway.event;

import org.jspecify.annotations.NullMarked;
