/**
 * The {@code http} event: a REST API of API Gateway, from its resources and methods to its keys and
 * logs. {@link dev.tradewind.aws.http.HttpEventCompiler} says in which order the parts are made;
 * {@link dev.tradewind.aws.http.RouteReader} turns each event into a {@link
 * dev.tradewind.aws.http.Route} that the parts work on. Ids, properties and defaults are those of
 * osls 4, measured on its templates.
 */
@NullMarked
package dev.tradewind.aws.http;

import org.jspecify.annotations.NullMarked;
