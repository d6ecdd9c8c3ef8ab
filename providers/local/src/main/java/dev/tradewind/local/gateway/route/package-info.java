/**
 * Which function answers a request: the declared routes as records, and for each kind of API the
 * router that picks one as API Gateway does. Both routers share one tree of path segments and
 * differ in the order they look through it. Nothing here knows events, responses or sockets.
 */
@NullMarked
package dev.tradewind.local.gateway.route;

import org.jspecify.annotations.NullMarked;
