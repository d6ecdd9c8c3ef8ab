/**
 * HTTP in front of functions: routes as API Gateway picks them, requests as the events that Lambda
 * functions get, results as responses. {@code Gateway} is the way in, with Jetty behind it; the
 * APIs stand in {@code front}, what they are made of in {@code route}, {@code event} and {@code
 * response}. {@code ApiRoutes} is what is served, as data.
 */
@NullMarked
package dev.tradewind.local.gateway;

import org.jspecify.annotations.NullMarked;
