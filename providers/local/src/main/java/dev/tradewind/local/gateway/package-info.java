/**
 * HTTP in front of functions: routes as API Gateway picks them, requests as the events that Lambda
 * functions get, results as responses.
 */
@NullMarked
package dev.tradewind.local.gateway;

import org.jspecify.annotations.NullMarked;
